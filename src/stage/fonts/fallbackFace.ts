import {once} from '../../remembered.ts';
import {bestFaces} from './bestFaces.ts';
import {packagedFaces, packageFile} from './fontPackages.ts';
import type {FontRequest} from './fontShorthand.ts';
import {sourceIn, type FoundFont} from './foundFonts.ts';
import {folderFonts} from './givenFonts.ts';
import {OpenFace} from './openFace.ts';
import {facesNamed, systemFonts} from './systemFonts.ts';

/** Families of ours with many characters, in the order in which they are asked. */
const ours = ['Arimo', 'Roboto', 'Tinos', 'JetBrains Mono', 'Inter', 'Cousine'];

/**
 * A face for a character that no family of a text has: one of ours, then of given
 * folders, then of the system, then of emoji. Emoji come from an emoji font first.
 *
 * @param character - It may have a variation selector behind it.
 * @returns Undefined when no font has the character.
 */
export function fallbackFace(
  character: string,
  request: FontRequest,
): OpenFace | undefined {
  const [bare = ''] = character;
  const has = (face: OpenFace) => face.has(bare);
  const emoji = () => emojiFaces().find(has);
  if (isEmoji(character)) {
    const found = emoji();
    if (found) return found;
  }
  for (const family of ours) {
    const found = bestFaces(packagedFaces(family), request).find(has);
    if (found) return found;
  }
  return (
    foundFace(character, request) ?? (isEmoji(character) ? undefined : emoji())
  );
}

/**
 * Whether a character is a picture: by itself, by the selector behind it, or as the
 * frame of a keycap.
 */
export function isEmoji(character: string): boolean {
  return /\p{Emoji_Presentation}|\uFE0F|\u20E3/u.test(character);
}

/** Emoji that Skia can draw: those of a package, or of the system. */
const emojiFaces = once((): readonly OpenFace[] => {
  const file = packageFile(
    '@fontsource/noto-color-emoji',
    'files/noto-color-emoji-emoji-400-normal.woff2',
  );
  const families = ['Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji'];
  return [
    ...(file ? [emojiFace(file)] : []),
    ...families.flatMap(family => facesNamed(systemFonts(), family)),
  ];
});

function emojiFace(file: string): OpenFace {
  return new OpenFace({
    family: 'Noto Color Emoji',
    weights: [400, 400],
    style: 'normal',
    sources: [sourceIn(file)],
  });
}

/** A face of a font that has the character and is nearest to the request. */
function foundFace(
  character: string,
  request: FontRequest,
): OpenFace | undefined {
  for (const fonts of [folderFonts(), systemFonts()]) {
    const having = fonts.filter(
      ({names, characters}) =>
        !/emoji|last ?resort/i.test(names.families[0]!) &&
        characters().has(character),
    );
    const [first] = [...having].sort(byBreadth);
    if (!first) continue;
    const family = having.filter(
      ({names}) => names.families[0] === first.names.families[0],
    );
    const [face] = bestFaces(
      family.map(({face}) => face),
      request,
    );
    if (face?.has(character)) return face;
  }
  return undefined;
}

/** Plain families with many characters before odd ones. */
const broad: readonly RegExp[] = [
  /^noto sans/i,
  /^(?:dejavu|liberation) sans$/i,
  /^(?:arial|segoe ui|helvetica)/i,
  /sans/i,
];

function byBreadth(a: FoundFont, b: FoundFont): number {
  return placeOf(a) - placeOf(b);
}

function placeOf({names}: FoundFont): number {
  const place = broad.findIndex(name => name.test(names.families[0]!));
  return place < 0 ? broad.length : place;
}

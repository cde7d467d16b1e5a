import {bestFaces} from './bestFaces.ts';
import {isInvisible} from './file/characterSet.ts';
import {facesRevision} from './faces.ts';
import {fallbackFace, isEmoji} from './fallbackFace.ts';
import {familyFaces, isKnownFamily} from './familyFaces.ts';
import {packagedFaces, packageOfFamily} from './fontPackages.ts';
import {type MissingFont, tellMissing} from './missing.ts';
import {parseFont, type FontRequest} from './fontShorthand.ts';
import {genericFamily, likeFamily} from './generic.ts';
import type {OpenFace} from './openFace.ts';
import {isAbsentWebFont} from './webFonts.ts';

let known = new Map<string, OpenFont>();
let knownRevision = -1;
const asked = new Map<string, AskedFont>();

/** A font that text was set in, and the families that it was set from. */
export interface AskedFont {
  /** As `fontFamily` names them. */
  readonly families: readonly string[];
  readonly weight: number;
  readonly style: string;
  /** In the order in which text needed them. */
  readonly taken: ReadonlySet<string>;
  /** What is missing, and the way out. */
  readonly missing?: MissingFont;
}

/** The fonts that text was set in so far, in the order in which it asked for them. */
export function askedFonts(): readonly AskedFont[] {
  return [...asked.values()];
}

/** A font of a foreign project; the same object until a face is added. */
export function openFont(font: string): OpenFont {
  if (knownRevision !== facesRevision()) {
    known = new Map();
    knownRevision = facesRevision();
  }
  const found = known.get(font) ?? new OpenFont(font);
  known.set(font, found);
  return found;
}

/**
 * The faces that set text in a CSS font: each character in the first face of its
 * families that has it, and otherwise in a face that stands in.
 */
class OpenFont {
  readonly #request: FontRequest;
  /** The faces so far, in order. More are searched for a character that they lack. */
  readonly #faces: OpenFace[] = [];
  readonly #more: Iterator<OpenFace>;
  /** Faces for characters that no family has; those of emoji come first. */
  readonly #standIns: OpenFace[] = [];
  readonly #faceOf = new Map<string, OpenFace>();
  readonly #first: OpenFace;
  readonly #taken: Set<string>;

  constructor(font: string) {
    this.#request = parseFont(font);
    const {families, weight, style} = this.#request;
    const missing = missingFamily(families);
    if (missing) tellMissing(missing);
    const key = JSON.stringify([families, weight, style]);
    const taken = new Set(asked.get(key)?.taken);
    asked.set(key, {families, weight, style, taken, ...(missing && {missing})});
    this.#taken = taken;
    this.#more = facesFor(this.#request);
    // The one whose heights count, though it may set no character of a text.
    this.#first = this.#faceFor(' ')!;
  }

  /** The CSS font that makes Skia set a text in these faces. */
  skiaFont(text: string): string {
    const {style, weight, size} = this.#request;
    const used = this.#facesOf(text);
    const leading = used.values().next().value ?? this.#first;
    used.add(this.#first);
    // In the order in which each was looked for: Skia takes the first that it can.
    const list = [...this.#faces, ...this.#standIns]
      .filter(face => used.has(face))
      .map(({skiaName}) => `"${skiaName}"`);
    return `${style} ${leading.skiaWeight(weight)} ${size} ${list.join(', ')}`;
  }

  /** The faces that characters of a text need. */
  #facesOf(text: string): Set<OpenFace> {
    const used = new Set<OpenFace>();
    for (const [character] of text.matchAll(/.\uFE0F?/gsu)) {
      if (isInvisible(character)) continue;
      used.add(this.#faceOf.get(character) ?? this.#search(character, text));
    }
    return used;
  }

  #search(character: string, text: string): OpenFace {
    const found = this.#faceFor(character) ?? this.#fallback(character, text);
    this.#faceOf.set(character, found);
    this.#taken.add(found.family);
    return found;
  }

  #faceFor(character: string): OpenFace | undefined {
    const [bare = ''] = character;
    const known = this.#faces.find(face => face.has(bare));
    if (known) return known;
    for (;;) {
      const {value, done} = this.#more.next();
      if (done) return undefined;
      this.#faces.push(value);
      if (value.has(bare)) return value;
    }
  }

  #fallback(character: string, text: string): OpenFace {
    const found = fallbackFace(character, this.#request);
    if (!found) warnOfBox(character, text);
    if (!found) return this.#first;
    if (!this.#standIns.includes(found)) {
      if (isEmoji(character)) this.#standIns.unshift(found);
      else this.#standIns.push(found);
    }
    return found;
  }
}

/** The faces of a font's families, then those of one of ours that is like them. */
function* facesFor(request: FontRequest): Generator<OpenFace, undefined> {
  const seen = new Set<OpenFace>();
  const fresh = (faces: readonly OpenFace[]) =>
    bestFaces(faces, request).filter(face => !seen.has(face) && seen.add(face));
  for (const family of request.families) {
    for (const faces of familyFaces(family)) yield* fresh(faces);
  }
  const like = likeFamily(request.families[0] ?? '');
  yield* fresh(packagedFaces(like));
}

/** A font that is missing shows, unless its author names another one for it. */
function missingFamily(families: readonly string[]): MissingFont | undefined {
  const [first = ''] = families;
  if (isKnownFamily(first)) return undefined;
  const other = families.find(isKnownFamily);
  const isDeclared = isAbsentWebFont(first);
  if (other !== undefined && !genericFamily(other) && !isDeclared) {
    return undefined;
  }
  const taken = other ? (genericFamily(other) ?? other) : likeFamily(first);
  if (isDeclared) return missingWebFont(first, taken);
  return {
    problem: `The font "${first}" is not there`,
    instead: `${taken} is taken in its place`,
    remedy: `Give it by --font "${first}=FILE" or by new FontFace(…), or install ${packageOfFamily(first)}, if there is such a package.`,
  };
}

function missingWebFont(family: string, taken: string): MissingFont {
  return {
    problem: `The font "${family}" of Google Fonts is not there`,
    instead: `nothing is fetched: ${taken} is taken in its place`,
    remedy: `Install it beside the project: npm install ${packageOfFamily(family)}`,
  };
}

function warnOfBox(character: string, text: string): void {
  const hex = character.codePointAt(0)!.toString(16).toUpperCase();
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  tellMissing({
    problem: `No font has a glyph for "${character}" (U+${hex.padStart(4, '0')}) in ${JSON.stringify(shown)}`,
    instead: 'a box is drawn',
    remedy:
      'Give a font that has it by --font "NAME=FILE", and name it in fontFamily.',
  });
}

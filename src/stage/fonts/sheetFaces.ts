import {fileURLToPath} from 'node:url';
import type * as PostCss from 'postcss';
import {ownRequire} from '../../ownModules.ts';
import {codeRanges} from './file/codeRanges.ts';
import {faceStyle, faceWeights} from './faceDescriptors.ts';
import type {FontSource} from './file/fontSource.ts';
import {localSource} from './localFont.ts';
import type {FaceDescription} from './openFace.ts';

/** Reads the file at an absolute address; throws when it cannot. */
export type ReadAddress = (address: string, what: string) => Uint8Array;

/** What styles declare of fonts. */
export interface SheetFaces {
  readonly faces: readonly FaceDescription[];
  /** Absolute addresses of the styles that they import. */
  readonly imports: readonly string[];
}

/**
 * The faces that styles declare by `@font-face`.
 *
 * @param base - The absolute address of the styles.
 * @throws when they are no CSS.
 */
export function sheetFaces(
  css: string,
  base: string,
  read: ReadAddress,
): SheetFaces {
  const imports: string[] = [];
  const faces: FaceDescription[] = [];
  postcss()
    .parse(css)
    .walkAtRules(rule => {
      const name = rule.name.toLowerCase();
      if (name === 'import') {
        const address = importedAddress(rule.params);
        if (address) imports.push(absolute(address, base));
      }
      if (name === 'font-face') faces.push(...declaredFace(rule, base, read));
    });
  return {faces, imports};
}

/** Loaded only for projects with styles. */
function postcss(): typeof PostCss {
  return ownRequire('postcss');
}

function importedAddress(params: string): string | undefined {
  const match = /^\s*(?:url\(\s*)?(?:"([^"]*)"|'([^']*)'|([^)\s"']+))/i.exec(
    params,
  );
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

function declaredFace(
  rule: PostCss.AtRule,
  base: string,
  read: ReadAddress,
): readonly FaceDescription[] {
  const values = new Map<string, string>();
  rule.walkDecls(({prop, value}) => {
    values.set(prop.toLowerCase(), value);
  });
  const family = unquoted(values.get('font-family') ?? '');
  const sources = sourcesOf(values.get('src') ?? '', base, read);
  if (family === '' || sources.length === 0) return [];
  const range = values.get('unicode-range');
  return [
    {
      family,
      weights: faceWeights(values.get('font-weight') ?? 'normal'),
      style: faceStyle(values.get('font-style') ?? 'normal'),
      sources,
      ...(range && {ranges: codeRanges(range)}),
    },
  ];
}

/** Formats of sources that no browser draws any more. */
const oldFormats = /format\(\s*["']?(?:svg|embedded-opentype)/i;

/** The sources of a CSS `src`, without those that no browser draws. */
export function sourcesOf(
  src: string,
  base: string,
  read: ReadAddress,
): readonly FontSource[] {
  return postcss()
    .list.comma(src)
    .flatMap((part): readonly FontSource[] => {
      const [, kind, quoted, plain] =
        /^(url|local)\(\s*(?:("[^"]*"|'[^']*')|([^)]*?))\s*\)/is.exec(part) ??
        [];
      const value = unquoted(quoted ?? plain ?? '');
      if (!kind || value === '' || oldFormats.test(part)) return [];
      return kind.toLowerCase() === 'local'
        ? [localSource(value)]
        : [addressSource(absolute(value, base), read)];
    });
}

function addressSource(address: string, read: ReadAddress): FontSource {
  return {
    name: address.length > 120 ? `${address.slice(0, 60)}…` : address,
    ...(address.startsWith('file:') && {file: fileURLToPath(address)}),
    read: () => read(address, 'a font'),
  };
}

function absolute(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** A family name without its quotes. */
export function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/s, '$2');
}

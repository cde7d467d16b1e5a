import {allowances} from '../allowed/allowances.ts';
import {packagedFaces} from './fontPackages.ts';
import type {OpenFace} from './openFace.ts';

/** A family of an address, and the faces of it that are asked for. */
interface AskedFamily {
  readonly family: string;
  readonly asked: readonly AskedFace[];
}

interface AskedFace {
  readonly isItalic: boolean;
  readonly weights: readonly [number, number];
}

/**
 * The styles at an address of Google Fonts, or of a service with the same
 * addresses, from installed packages: nothing is fetched. A family that is not
 * installed is left out; text that uses it is warned about.
 *
 * @returns Undefined for another address, and for one that the network may answer.
 */
export function webStyles(address: string): string | undefined {
  const families = familiesIn(address);
  const found = families?.map(one => ({...one, faces: facesFor(one)}));
  const missing = found?.filter(({faces}) => faces.length === 0) ?? [];
  if (missing.length > 0 && allowances().network) return undefined;
  for (const {family} of missing) absent.add(family.toLowerCase());
  return found?.flatMap(({faces}) => faces.map(face => face.css)).join('\n');
}

const absent = new Set<string>();

/** Whether styles ask Google Fonts for a family that is not there. */
export function isAbsentWebFont(family: string): boolean {
  return absent.has(family.toLowerCase());
}

/** The faces asked for, or all of a family that has none of those. */
function facesFor({family, asked}: AskedFamily): readonly OpenFace[] {
  const faces = packagedFaces(family);
  const serving = faces.filter(face => asked.some(one => serves(face, one)));
  return serving.length > 0 ? serving : faces;
}

function serves({weights, style}: OpenFace, face: AskedFace): boolean {
  const [from, to] = face.weights;
  return (
    (style !== 'normal') === face.isItalic &&
    weights[0] <= to &&
    from <= weights[1]
  );
}

const hosts: readonly string[] = [
  'fonts.googleapis.com',
  'fonts.google.com',
  'fonts.bunny.net',
  'fonts.loli.net',
];

function familiesIn(address: string): readonly AskedFamily[] | undefined {
  const full = address.startsWith('//') ? `https:${address}` : address;
  if (!URL.canParse(full)) return undefined;
  const {hostname, searchParams} = new URL(full);
  if (!hosts.includes(hostname)) return undefined;
  return searchParams
    .getAll('family')
    .flatMap(value => value.split('|'))
    .map(askedFamily);
}

/**
 * `Inter:ital,wght@0,400;1,700` of version 2, or `Inter:400,700italic` of version 1.
 */
function askedFamily(value: string): AskedFamily {
  const [family = '', faces = ''] = value.split(':', 2);
  const [names = '', tuples] = faces.split('@');
  const asked =
    tuples === undefined
      ? faces.split(',').filter(Boolean).map(firstVersion)
      : tuples.split(';').map(tuple => secondVersion(names, tuple));
  return {
    family: family.trim(),
    asked: asked.length > 0 ? asked : [{isItalic: false, weights: [400, 400]}],
  };
}

function firstVersion(text: string): AskedFace {
  const isItalic = /i(?:talic)?$/.test(text);
  const weight = /bold|^b/.test(text) ? 700 : Number.parseInt(text, 10) || 400;
  return {isItalic, weights: [weight, weight]};
}

/** The values of a tuple stand in the order of the axes' names. */
function secondVersion(names: string, tuple: string): AskedFace {
  const values = tuple.split(',');
  const valueOf = (name: string) => values[names.split(',').indexOf(name)];
  const [from = 400, to = from] = (valueOf('wght') ?? '400')
    .split('..')
    .map(Number);
  return {isItalic: valueOf('ital') === '1', weights: [from, to]};
}

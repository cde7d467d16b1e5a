import type {FunctionSign} from '../math/term/plainFunctions.ts';
import {loweredSigns, onTheLine} from '../math/write/alphabets.ts';

/** How a letter or a name is written, where its usual notation does not do. */
export interface Notation {
  readonly latex?: string;
  readonly text?: string;
  readonly words?: string;
}

/**
 * The notation of a letter, `x`, `θ` or `ŷ`, or of a name such as `rate`, which is
 * set upright.
 *
 * @throws RangeError for one that TeX would read in another way, with the way
 *   out.
 */
export function signOf(letter: string, notation: Notation = {}): FunctionSign {
  if (notation.latex === undefined) requirePlain(letter);
  return {
    text: letter,
    latex: latexOf(letter),
    words: wordsOf(letter),
    ...notation,
  };
}

/** @throws RangeError for what TeX would read in another way. */
function requirePlain(letter: string): void {
  const sign = [...greekNames].find(([, name]) => greekLatex(name) === letter);
  if (sign) {
    throw new RangeError(
      `“${letter}” is TeX. Write the letter itself: ${sign[0]}.`,
    );
  }
  const isPlain = letter.trim() !== '' && !/[\\{}_^&%$#~]/.test(letter);
  if (isPlain && splitIndex(letter) === undefined) return;
  throw new RangeError(
    `“${letter}” is no letter and no name. Give one, and say with latex and text how it is written.`,
  );
}

/** @throws RangeError for a symbol with an index in its name. */
export function requireNoIndex(letter: string): void {
  const split = splitIndex(letter);
  if (!split) return;
  const [name, below] = split;
  const index = Array.from(below.replaceAll(/[,\s]/g, ''), one =>
    /\d/.test(one) ? one : `symbol('${one}')`,
  );
  throw new RangeError(
    `“${letter}” has an index in its name. Write it beside the letter: symbol('${name}', {index: [${index.join(', ')}]}).`,
  );
}

/** A name before an underscore or Unicode's subscripts, and what is below it. */
function splitIndex(
  letter: string,
): readonly [name: string, below: string] | undefined {
  const [, name, below] = /^([^_]+)_\{?([^{}]+)\}?$/u.exec(letter) ?? [];
  if (name !== undefined && below !== undefined) return [name, below];
  const all = Array.from(letter);
  const first = all.findIndex(one => loweredSigns.includes(one));
  return first > 0
    ? [all.slice(0, first).join(''), onTheLine(all.slice(first).join(''))]
    : undefined;
}

function latexOf(letter: string): string {
  const greek = greekNames.get(letter);
  if (greek !== undefined) return greekLatex(greek);
  const accented = accentOf(letter);
  if (accented) return `\\${accented.command}{${latexOf(accented.base)}}`;
  if (!/^[\p{L}\d ]{2,}$/u.test(letter)) return letter;
  const inner = Array.from(letter, one => {
    const name = greekNames.get(one);
    return name === undefined
      ? one.replace(' ', '\\ ')
      : `{${greekLatex(name)}}`;
  });
  return `\\mathrm{${inner.join('')}}`;
}

function wordsOf(letter: string): string {
  const greek = greekNames.get(letter);
  const accented = accentOf(letter);
  if (accented) return `${wordsOf(accented.base)} ${accented.word}`;
  return greek ?? (isCapital(letter) ? `capital ${letter}` : letter);
}

/** The letter below an accent; undefined for a letter without one, or a name. */
function accentOf(letter: string) {
  const [base = '', sign = '', ...others] = Array.from(letter.normalize('NFD'));
  const accent = others.length === 0 ? accents.get(sign) : undefined;
  return accent && {base, ...accent};
}

const accents: ReadonlyMap<string, {command: string; word: string}> = new Map([
  ['\u0302', {command: 'hat', word: 'hat'}],
  ['\u0304', {command: 'bar', word: 'bar'}],
  ['\u0305', {command: 'bar', word: 'bar'}],
  ['\u0303', {command: 'tilde', word: 'tilde'}],
  ['\u0307', {command: 'dot', word: 'dot'}],
  ['\u0308', {command: 'ddot', word: 'double dot'}],
  ['\u20d7', {command: 'vec', word: 'vector'}],
]);

/** TeX has no commands for capitals that look like Latin ones. */
function greekLatex(name: string): string {
  const [, capital = ''] = /^capital (.*)$/.exec(name) ?? [];
  if (capital === '') return name === 'omicron' ? 'o' : `\\${name}`;
  const letter = latinCapitals[capital];
  return letter
    ? `\\mathrm{${letter}}`
    : `\\${capital.charAt(0).toUpperCase()}${capital.slice(1)}`;
}

function isCapital(letter: string): boolean {
  return /^\p{Lu}$/u.test(letter);
}

const small =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

const greekNames: ReadonlyMap<string, string> = new Map([
  ...Array.from(
    'αβγδεζηθικλμνξοπρστυφχψω',
    (letter, at) => [letter, small[at]!] as const,
  ),
  ...Array.from(
    'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
    (letter, at) => [letter, `capital ${small[at]!}`] as const,
  ),
]);

const latinCapitals: Readonly<Record<string, string>> = {
  alpha: 'A',
  beta: 'B',
  epsilon: 'E',
  zeta: 'Z',
  eta: 'H',
  iota: 'I',
  kappa: 'K',
  mu: 'M',
  nu: 'N',
  omicron: 'O',
  rho: 'P',
  tau: 'T',
  chi: 'X',
};

import {onTheLine, exponentSigns} from './alphabets.ts';

/**
 * Arithmetic in plain text, such as 0.50 × (−0.30) = −0.15, held against itself.
 * A number that is shown stands for all that round to it, so both sides of an
 * equals sign agree where the numbers that they may be have one in common.
 */

/** The numbers from one to another. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** What a text claims with its equals signs. */
export interface TextClaims {
  /** The first equation between numbers that does not hold, and its two sides. */
  readonly untrue?: {
    readonly equation: string;
    readonly left: string;
    readonly right: string;
  };
  /** Whether there is an equals sign beside which something else stands. */
  readonly unread: boolean;
}

/** Tries every equation between numbers in a text. */
export function claimsIn(text: string): TextClaims {
  const pieces = text.split('=');
  let unread = false;
  for (const [index, piece] of pieces.slice(1).entries()) {
    const [left, right] = [ending(pieces[index]!), beginning(piece)];
    const [one, other] = [rangeOf(left), rangeOf(right)];
    if (!one || !other) {
      unread = true;
    } else if (one.least > other.most || other.least > one.most) {
      const sides = {left: sideText(one), right: sideText(other)};
      return {untrue: {equation: `${left} = ${right}`, ...sides}, unread};
    }
  }
  return {unread};
}

const SIGNS = `[-\\d.+−×·/()\\s${exponentSigns}]`;

/** The arithmetic that a text ends with. */
function ending(text: string): string {
  return (
    new RegExp(`(?<![\\p{L}\\d])${SIGNS}*$`, 'u').exec(text)?.[0].trim() ?? ''
  );
}

/** The arithmetic that a text begins with, without the stop of a sentence. */
function beginning(text: string): string {
  const found = new RegExp(`^${SIGNS}*`, 'u').exec(text)?.[0] ?? '';
  return found.trim().replace(/\.$/, '');
}

function sideText({least, most}: Range): string {
  return least === most ? digits(least) : `${digits(least)} to ${digits(most)}`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}

/** What a text of numbers, signs and brackets may be; undefined for any other. */
function rangeOf(text: string): Range | undefined {
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.join('') !== text.replaceAll(/\s/g, '')) return undefined;
  const reader = {tokens, at: 0};
  const range = sum(reader);
  return reader.at === tokens.length ? range : undefined;
}

const TOKEN = new RegExp(
  `\\d+(?:\\.\\d+)?(?:×10[${exponentSigns}]+)?|[-+−×·/()]`,
  'gu',
);

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function take(reader: Reader, ...signs: readonly string[]): string | undefined {
  const token = reader.tokens[reader.at];
  if (token === undefined || !signs.includes(token)) return undefined;
  reader.at += 1;
  return token;
}

function sum(reader: Reader): Range | undefined {
  let total = product(reader);
  for (
    let sign = take(reader, '+', '-', '−');
    sign && total;
    sign = take(reader, '+', '-', '−')
  ) {
    const next = product(reader);
    total = next && plus(total, sign === '+' ? next : negative(next));
  }
  return total;
}

function product(reader: Reader): Range | undefined {
  let total = factor(reader);
  for (
    let sign = take(reader, '×', '·', '/');
    sign && total;
    sign = take(reader, '×', '·', '/')
  ) {
    const next = factor(reader);
    total = next && times(total, sign === '/' ? inverse(next) : next);
  }
  return total;
}

function factor(reader: Reader): Range | undefined {
  const sign = take(reader, '+', '-', '−');
  if (sign) {
    const operand = factor(reader);
    return operand && (sign === '+' ? operand : negative(operand));
  }
  if (take(reader, '(')) {
    const inner = sum(reader);
    return take(reader, ')') ? inner : undefined;
  }
  const token = reader.tokens[reader.at] ?? '';
  if (!/^\d/.test(token)) return undefined;
  reader.at += 1;
  return numberRange(token);
}

/** All that rounds to a number as it is shown; small whole numbers are counts. */
function numberRange(text: string): Range {
  const [digits = '', power = ''] = text.split('×10');
  const scale = 10 ** Number(onTheLine(power).replace('−', '-') || 0);
  const decimals = digits.split('.')[1]?.length;
  const step =
    decimals === undefined ? wholeStep(digits, power !== '') : 10 ** -decimals;
  const value = Number(digits);
  // A little more, for what the decimal misses as a binary number.
  const half = (step / 2) * (1 + 1e-9);
  return {least: (value - half) * scale, most: (value + half) * scale};
}

/** How far apart whole numbers of some digits are; 0 for one that is exact. */
function wholeStep({length}: string, isRaised: boolean): number {
  // Before a power of ten, a single digit is what is left of more.
  if (isRaised) return 1;
  return length < FULL_DIGITS ? 0 : 10 ** (length - FULL_DIGITS);
}

/** So many digits a value is shown with. */
const FULL_DIGITS = 4;

function plus(one: Range, other: Range): Range {
  return {least: one.least + other.least, most: one.most + other.most};
}

function negative({least, most}: Range): Range {
  return {least: -most, most: -least};
}

function times(one: Range, other: Range): Range {
  const corners = [one.least, one.most].flatMap(a =>
    [other.least, other.most].map(b => (a === 0 || b === 0 ? 0 : a * b)),
  );
  return {least: Math.min(...corners), most: Math.max(...corners)};
}

function inverse({least, most}: Range): Range {
  return least <= 0 && most >= 0
    ? {least: -Infinity, most: Infinity}
    : {least: 1 / most, most: 1 / least};
}

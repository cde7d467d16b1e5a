import {onTheLine, exponentSigns} from './alphabets.ts';

/**
 * Checks arithmetic in plain text, such as 0.50 × (−0.30) = −0.15. A shown
 * number stands for all numbers that round to it, so both sides of an equals
 * sign agree when their ranges overlap.
 */

/** The numbers from one to another. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** The claims that a text makes with equals signs. */
export interface TextClaims {
  /** The first false equation between numbers, and its two sides. */
  readonly untrue?: {
    readonly equation: string;
    readonly left: string;
    readonly right: string;
  };
  /** Whether an equals sign has a side that is not arithmetic. */
  readonly unread: boolean;
}

/** Checks every equation between numbers in a text. */
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

/** The arithmetic at the end of a text. */
function ending(text: string): string {
  return (
    new RegExp(`(?<![\\p{L}\\d])${SIGNS}*$`, 'u').exec(text)?.[0].trim() ?? ''
  );
}

/** The arithmetic at the start of a text, without the full stop. */
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

/**
 * The possible values of a text of numbers, signs and brackets; undefined for
 * any other.
 */
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
  return chained(reader, ['+', '-', '−'], product, (total, sign, next) =>
    plus(total, sign === '+' ? next : negative(next)),
  );
}

function product(reader: Reader): Range | undefined {
  return chained(reader, ['×', '·', '/'], factor, (total, sign, next) =>
    times(total, sign === '/' ? inverse(next) : next),
  );
}

/** Operands with some of the signs between them, joined from left to right. */
function chained(
  reader: Reader,
  signs: readonly string[],
  operand: (reader: Reader) => Range | undefined,
  join: (total: Range, sign: string, next: Range) => Range,
): Range | undefined {
  let total = operand(reader);
  for (
    let sign = take(reader, ...signs);
    sign && total;
    sign = take(reader, ...signs)
  ) {
    const next = operand(reader);
    total = next && join(total, sign, next);
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

/** All numbers that round to a shown one; small whole numbers are counts. */
function numberRange(text: string): Range {
  const [digits = '', power = ''] = text.split('×10');
  const scale = 10 ** Number(onTheLine(power).replace('−', '-') || 0);
  const decimals = digits.split('.')[1]?.length;
  const step =
    decimals === undefined ? wholeStep(digits, power !== '') : 10 ** -decimals;
  const value = Number(digits);
  // Slightly more, for the error of the decimal as a binary number.
  const half = (step / 2) * (1 + 1e-9);
  return {least: (value - half) * scale, most: (value + half) * scale};
}

/**
 * The step between shown whole numbers with some digits; 0 for an exact one.
 */
function wholeStep({length}: string, isRaised: boolean): number {
  // Before a power of ten, a single digit may be rounded.
  if (isRaised) return 1;
  return length < FULL_DIGITS ? 0 : 10 ** (length - FULL_DIGITS);
}

/** The number of digits of a shown value. */
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

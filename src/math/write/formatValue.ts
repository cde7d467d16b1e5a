import {raise} from './alphabets.ts';
import type {NumberTerm} from '../term/term.ts';

/**
 * The significant digits of a value that two decimals do not give exactly; more
 * may be needed to tell values apart.
 */
const DIGITS = 4;

/**
 * The most digits ever written: beyond them values differ by rounding alone.
 */
const MOST_DIGITS = 12;

/**
 * From the largest on, and below the smallest, a value is written with a power
 * of ten.
 */
const [SMALLEST, LARGEST] = [1e-4, 1e5] as const;

/**
 * A value as it is written everywhere, on screen, in captions and in the
 * terminal: with two decimals if these are exact (0.40, −1.00), otherwise with
 * four significant digits (0.08217), below 10⁻⁴ and from 10⁵ with a power of
 * ten (4.560×10⁻⁶). A whole part is written out, and 0 is 0.
 *
 * @throws RangeError for a number that is not finite.
 */
export function formatValue(value: number): string {
  return formatTo(value, DIGITS);
}

/**
 * The same with another number of significant digits, when two decimals are not
 * exact.
 */
export function formatTo(value: number, digits: number): string {
  const {sign, figures, power} = numeralOf(value, digits);
  const minus = sign ? '−' : '';
  return minus + figures + (power === undefined ? '' : `×10${raise(power)}`);
}

/**
 * A number on its way between others. It has as many decimals as the most exact
 * of these, so that no digit comes or goes on the way.
 *
 * @param ends - The numbers that it rests at.
 * @param digits - The significant digits of those.
 */
export function formatBetween(
  value: number,
  ends: readonly number[],
  digits: number,
): string {
  const numerals = ends.map(end => numeralOf(end, digits));
  if (numerals.some(({power}) => power !== undefined)) {
    return formatTo(value, digits);
  }
  const decimals = Math.max(
    ...numerals.map(({figures}) => figures.split('.')[1]?.length ?? 0),
  );
  const figures = Math.abs(value).toFixed(decimals);
  const minus = value < 0 && Number(figures) !== 0 ? '−' : '';
  return minus + figures;
}

/**
 * A number of a formula in Unicode: a value, or a number of the formula itself.
 */
export function numberText({value, isConstant, digits}: NumberTerm): string {
  return isConstant
    ? String(value).replace('-', '−')
    : formatTo(value, digits ?? DIGITS);
}

/** The same in TeX. */
export function numberLatex({value, isConstant, digits}: NumberTerm): string {
  return isConstant ? String(value) : valueLatex(value, digits);
}

/** Without space around ×, as for powers of ten on screen. */
export function tightly(latex: string): string {
  return latex.replace(' \\times ', '{\\times}');
}

/** A value in TeX. */
export function valueLatex(value: number, digits: number = DIGITS): string {
  const {sign, figures, power} = numeralOf(value, digits);
  const times = power === undefined ? '' : ` \\times 10^{${power}}`;
  return sign + figures + times;
}

/**
 * Values beside each other: values that would look equal get as many more
 * digits as tell them apart.
 */
export function formatValues(values: readonly number[]): readonly string[] {
  const digits = digitsApart(values);
  return values.map((value, at) => formatTo(value, digits[at]!));
}

/** The number of significant digits that tells each value from the others. */
export function digitsApart(values: readonly number[]): readonly number[] {
  return values.map(value => {
    const others = values.filter(other => !almostEqual(other, value));
    const counts = Array.from(
      {length: MOST_DIGITS - DIGITS},
      (_, more) => DIGITS + more,
    );
    return (
      counts.find(digits =>
        others.every(other => !readsAlike(other, value, digits)),
      ) ?? MOST_DIGITS
    );
  });
}

/** The parts of a written number. */
interface Numeral {
  readonly sign: '-' | '';
  /** Digits and a point. */
  readonly figures: string;
  /** The exponent of its factor of ten, if any. */
  readonly power?: string;
}

function numeralOf(value: number, digits: number): Numeral {
  if (!Number.isFinite(value)) {
    throw new RangeError(
      `${value} cannot be written as a number. Check the network for values that overflow.`,
    );
  }
  const size = Math.abs(value);
  if (size === 0) return {sign: '', figures: '0'};
  const sign = value < 0 ? '-' : '';
  // Rounding may carry over the borders.
  const [figures = '', power = ''] = size.toExponential(digits - 1).split('e');
  const exponent = Number(power);
  const decimals = Math.max(0, digits - 1 - exponent);
  const isSmall = exponent < Math.log10(SMALLEST);
  if (isSmall || Number(size.toFixed(decimals)) >= LARGEST) {
    return {sign, figures, power: String(exponent)};
  }
  return {sign, figures: size.toFixed(isRound(size) ? 2 : decimals)};
}

/**
 * Whether two decimals are exact, apart from rounding errors of its
 * computation.
 */
function isRound(size: number): boolean {
  return almostEqual(size, Number(size.toFixed(2)));
}

function almostEqual(one: number, other: number): boolean {
  const scale = Math.max(Math.abs(one), Math.abs(other));
  return Math.abs(one - other) <= scale * 1e-12;
}

function readsAlike(one: number, other: number, digits: number): boolean {
  const [first, second] = [one, other].map(value => numeralOf(value, digits));
  return readBack(first!) === readBack(second!);
}

function readBack({sign, figures, power = '0'}: Numeral): number {
  return Number(`${sign}${figures}e${power}`);
}

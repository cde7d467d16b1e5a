import {UnreadError} from './formula/expression.ts';
import {signRead} from './smallSigns.ts';
import {printedRange, type Range} from './range.ts';

/**
 * Reads a printed value: `0.08217`, `−4.560×10⁻⁶`, `+0.10`. With little room a
 * value is rounded to few digits: 7 may be 7.4, but 0 is exact.
 *
 * @throws UnreadError for any other text.
 */
export function numberRead(text: string): Range {
  const [, sign = '', figures = '', power] = NUMBER.exec(text) ?? [];
  if (figures === '') throw new UnreadError(`${text} is no number`);
  const exponent = Array.from(power ?? '0', digit => signRead(digit).char)
    .join('')
    .replace('−', '-');
  const signed = `${sign === '−' ? '-' : ''}${figures}`;
  if (figures.includes('.') || Number(figures) === 0) {
    return printedRange(`${signed}e${exponent}`);
  }
  const [value, scale] = [Number(signed), 10 ** Number(exponent)];
  return [(value - HALF) * scale, (value + HALF) * scale];
}

const NUMBER = /^\(?([+−]?)(\d+(?:\.\d+)?)(?:×10([⁻⁰¹²³⁴-⁹]+))?\)?$/u;

export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Half a unit of the last digit. */
const HALF = 0.5 * (1 + 1e-9);

import {UnreadError} from './formula/expression.ts';
import {printedRange, type Range} from './range.ts';

/**
 * A value as it is written: `0.08217`, `−4.560×10⁻⁶`, `+0.10`. Where there is
 * little room it has few digits: 7 may be 7.4, but 0 is 0.
 *
 * @throws UnreadError for what is no number.
 */
export function numberRead(text: string): Range {
  const [, sign = '', figures = '', power] =
    /^\(?([+−]?)(\d+(?:\.\d+)?)(?:×10([⁻⁰¹²³⁴-⁹]+))?\)?$/u.exec(text) ?? [];
  if (figures === '') throw new UnreadError(`${text} is no number`);
  const exponent = Array.from(power ?? '0', digit =>
    digit === '⁻' ? '-' : String(Math.max(0, '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))),
  ).join('');
  const signed = `${sign === '−' ? '-' : ''}${figures}`;
  if (figures.includes('.') || Number(figures) === 0) {
    return printedRange(`${signed}e${exponent}`);
  }
  const [value, scale] = [Number(signed), 10 ** Number(exponent)];
  return [(value - HALF) * scale, (value + HALF) * scale];
}

/** Of the last digit. */
const HALF = 0.5 * (1 + 1e-9);

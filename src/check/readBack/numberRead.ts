import {UnreadError} from './expression.ts';
import {printedRange, type Range} from './range.ts';

/**
 * A number as it is written: `0.08217`, `−4.560×10⁻⁶`, `+0.10`.
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
  return printedRange(`${sign === '−' ? '-' : ''}${figures}e${exponent}`);
}

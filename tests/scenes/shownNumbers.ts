import {formatTo} from '../../src/math/write/formatValue.ts';
import type {ScreenText} from './screen.ts';

/** A text split into its numbers and the rest. */
export interface ShownNumbers {
  readonly numbers: readonly string[];
  readonly rest: string;
}

/**
 * The numbers of a text, without a plus and without the raised exponent of a
 * power of ten. In plain words a whole number counts things or names a layer,
 * and belongs to the words.
 */
export function numbersIn({kind, text}: ScreenText): ShownNumbers {
  const id = `${kind} ${text}`;
  const shown = known.get(id) ?? takenApart(kind, text);
  known.set(id, shown);
  return shown;
}

/**
 * The texts of a value, in drawings and in captions alike, also with one or two
 * more digits, which tell it from another one beside it.
 *
 * @param least - The fewest digits.
 */
export function wordingsOf(value: number, least = 4): ReadonlySet<string> {
  return new Set(
    [least, 4, 5, 6].map(digits => plain(formatTo(value, digits))),
  );
}

const known = new Map<string, ShownNumbers>();

/**
 * A number has a true minus sign, perhaps decimals, perhaps a power of ten with
 * the exponent as a piece of its own in a formula.
 */
const NUMBER =
  /[+−]?\d+(?:\.\d+)?(?: ?× ?10(?: −?\d+\b(?!\.)|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]*))?/gu;

function takenApart(kind: ScreenText['kind'], text: string): ShownNumbers {
  const numbers: string[] = [];
  // The exponent of a power of ten in the size of an index is not read.
  const readable = text.replaceAll(/(× ?10)_/g, '$1 ');
  const rest = readable.replaceAll(NUMBER, number => {
    if (kind === 'words' && !number.includes('.')) return number;
    numbers.push(plain(number));
    return '#';
  });
  return {numbers, rest};
}

function plain(text: string): string {
  return text.replace('+', '').replace(/ ?× ?10.*/, '×10');
}

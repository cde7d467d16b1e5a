import {closest} from 'fastest-levenshtein';
import {visible} from './visible.ts';

const longestQuote = 40;

/** A value as an error quotes it: short, and never more than its outline. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') return visible(JSON.stringify(shorten(value)));
  // JSON would turn infinities, which 1e999 is read as, into null.
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' && value !== null
    ? 'an object'
    : JSON.stringify(value);
}

/** `expected one of …, got "sigmod". Did you mean "sigmoid"?` */
export function expectedName(names: readonly string[], got: unknown): string {
  const choices = `expected one of ${names.join(', ')}, got ${quote(got)}`;
  return typeof got === 'string'
    ? `${choices}. Did you mean ${quote(nearest(got, names))}?`
    : choices;
}

/** The name that takes the fewest edits to reach. */
export function nearest(text: string, names: readonly string[]): string {
  return closest(text.slice(0, longestQuote).toLowerCase(), names);
}

/** A key that a file should not have, as an error names it: on one line, and never nothing. */
export function keyText(key: string): string {
  return /^[\w$-]+$/.test(key) ? shorten(key) : quote(key);
}

/** A text cut to a length that fits a line of an error. */
function shorten(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

/** `1 number`, `2 numbers`. */
export function counted(
  count: number,
  one: string,
  several = `${one}s`,
): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** `weights[1][0]`, as a program would write it. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      return index === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}

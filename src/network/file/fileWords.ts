import {closest} from 'fastest-levenshtein';
import {visible} from './visible.ts';

const longestQuote = 40;

/** A value as an error quotes it: short, and at most in outline. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') return visible(JSON.stringify(shorten(value)));
  // JSON would turn infinities, the value of 1e999, into null.
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

/** The name with the fewest edits. */
export function nearest(text: string, names: readonly string[]): string {
  return closest(text.slice(0, longestQuote).toLowerCase(), names);
}

/** An unknown key as an error names it: on one line, and never empty. */
export function keyText(key: string): string {
  return /^[\w$-]+$/.test(key) ? shorten(key) : quote(key);
}

/** A text cut to fit into a line of an error. */
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

/** `weights[1][0]`, in a program's notation. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      return index === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}

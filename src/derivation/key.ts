import {constant} from '../math/term/build.ts';
import type {Term} from '../math/term/term.ts';

/** A term, or a number that is a constant of the formula. */
export type Loose = Term | number;

/**
 * A new identity for a term. A term that is used again keeps it, and is the
 * same part on screen.
 */
export function newKey(): string {
  keys += 1;
  return `t${keys}`;
}

let keys = 0;

/**
 * A number as a term. Written once and used again, it is one part that travels;
 * a plain number in a formula is a new part every time.
 */
export function number(value: number): Term {
  return constant(newKey(), value);
}

export function termOf(loose: Loose): Term {
  return typeof loose === 'number' ? number(loose) : loose;
}

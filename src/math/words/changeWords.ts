import {number} from '../term/build.ts';
import type {Term} from '../term/term.ts';
import type {Letter} from '../term/variable.ts';
import {digitsApart} from '../write/formatValue.ts';
import {anyOf, say, type Sentence} from '../write/sentence.ts';

/**
 * How an error has changed, in digits that tell its two numbers apart.
 *
 * @param after - What has changed it, such as "after 100 steps".
 */
export function changeWords(
  letter: Letter,
  from: number,
  to: number,
  after?: Sentence,
): Sentence {
  const digits = Math.max(...digitsApart([from, to]));
  const termOf = (id: string, value: number): Term => number(id, value, digits);
  const old = termOf('said.old', from);
  const now = termOf('said.new', to);
  const end = after ? say` ${after}.` : say`.`;
  if (isSame(from, to)) return say`${anyOf(letter)} stays at ${old}${end}`;
  return to < from
    ? say`${anyOf(letter)} falls from ${old} to ${now}${end}`
    : say`${anyOf(letter)} rises from ${old} to ${now}: the rate is too large.`;
}

/** Whether rounding alone could make the difference. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-12 * Math.max(one, other);
}

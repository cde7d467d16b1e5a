import type {Matrix} from '../../network/network.ts';
import type {OwnSymbol} from '../term/ownSymbol.ts';
import type {Equation, Term} from '../term/term.ts';
import {termsWithin} from '../term/walk.ts';

/** A value of a symbol at which an equation may have none. */
interface SpecialValue {
  /** The special number in it. */
  readonly special: number;
  readonly value: Matrix;
  /**
   * Whether the number is far from usual ones. Results may then be too large or
   * too small for a computer there, though they exist.
   */
  readonly isFar: boolean;
}

/**
 * Values of a symbol at which an equation may have no value, though it has one
 * at random: 0, 1, 2 and halves, the ends and the middle of the symbol's domain,
 * and the numbers of the equation itself with both signs. Only members of the
 * domain are given. In a vector or a matrix one entry has such a value, and the
 * others stay as they are.
 *
 * @param drawn - A random value of the symbol.
 * @param constants - The numbers of the equation.
 */
export function* specialValues(
  {domain}: OwnSymbol,
  drawn: Matrix,
  constants: readonly number[],
): Generator<SpecialValue> {
  const {ends = []} = domain;
  const [first = 0, last = 0] = ends;
  const usual = new Set([...COMMON, ...ends, (first + last) / 2]);
  const asked = new Set([...usual, ...constants.flatMap(one => [one, -one])]);
  const columns = drawn[0]?.length ?? 0;
  const entries = Math.min(drawn.length * columns, MOST_ENTRIES);
  for (const special of asked) {
    for (let entry = 0; entry < entries; entry++) {
      const value = drawn.map((row, i) =>
        row.map((one, j) => (i * columns + j === entry ? special : one)),
      );
      const isFar = !usual.has(special);
      if (domain.has(value)) yield {special, value, isFar};
    }
  }
}

const COMMON = [0, 1, -1, 2, -2, 0.5, -0.5, 1.5, -1.5];

/** Entries of a large matrix are alike. */
const MOST_ENTRIES = 12;

/** The numbers that are written in an equation and behind its symbols. */
export function constantsIn({left, right}: Equation): readonly number[] {
  const found = new Set<number>();
  [left, right].forEach(side => collect(side, found));
  return [...found].slice(0, MOST_CONSTANTS);
}

/** A long sum has many. */
const MOST_CONSTANTS = 12;

function collect(term: Term, found: Set<number>): void {
  for (const part of termsWithin(term)) {
    if (part.kind === 'number') found.add(part.value);
    if (part.kind === 'symbol' && part.symbol.definition) {
      collect(part.symbol.definition, found);
    }
  }
}

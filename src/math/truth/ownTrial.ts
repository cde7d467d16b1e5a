import type {Matrix} from '../../network/network.ts';
import {plainOf} from '../own/num.ts';
import {texIn} from '../own/ownSymbols.ts';
import {ownValue} from '../own/ownValue.ts';
import type {Place} from '../own/place.ts';
import {seededRandom} from '../own/seededRandom.ts';
import {constantsIn, specialValues} from '../own/specialValues.ts';
import type {OwnSymbol} from '../term/ownSymbol.ts';
import type {Equation, Term} from '../term/term.ts';

/** Values at which an equation of an author's own is tried. */
export interface OwnTrial {
  /** `special` are values at which it may have a hole. */
  readonly kind: 'given' | 'random' | 'special';
  readonly values: ReadonlyMap<OwnSymbol, Matrix>;
  /** The symbol with a special value, which stands first, and its number. */
  readonly special?: readonly [OwnSymbol, number];
}

/** How often an equation is tried at random values. */
const RANDOM_TRIALS = 16;

/**
 * The trials of an equation. TeX without a value allows none, and TeX with one
 * only the values given.
 */
export function* trialsOf(
  equation: Equation,
  symbols: readonly OwnSymbol[],
): Generator<OwnTrial> {
  const given = symbols.flatMap(one =>
    one.value ? [[one, one.value] as const] : [],
  );
  const tex = texIn(equation);
  if (tex.some(({value}) => !value)) return;
  const atValues = equation.own?.holds === 'atValues' || tex.length > 0;
  const random = seededRandom();
  const drawn = symbols.map(
    one => [one, one.domain.draw(random, one.shape)] as const,
  );
  // Where only some have values, others, such as indices, are drawn.
  const others = atValues ? [] : drawn;
  yield {kind: 'given', values: new Map([...others, ...given])};
  if (atValues || symbols.length === 0) return;
  for (let count = 0; count < RANDOM_TRIALS; count++) {
    const values = new Map(
      symbols.map(one => [one, one.domain.draw(random, one.shape)]),
    );
    yield {kind: 'random', values};
  }
  for (const symbol of symbols) yield* specialTrials(equation, symbol, symbols);
}

/** Trials with one symbol at special values, and random values of the others. */
function* specialTrials(
  equation: Equation,
  symbol: OwnSymbol,
  symbols: readonly OwnSymbol[],
): Generator<OwnTrial> {
  const random = seededRandom();
  const drawn = new Map(
    symbols.map(one => [one, one.domain.draw(random, one.shape)]),
  );
  const own = drawn.get(symbol)!;
  drawn.delete(symbol);
  const constants = constantsIn(equation);
  for (const {value, special, isFar} of specialValues(symbol, own, constants)) {
    const values = new Map([[symbol, value], ...drawn]);
    const beside = () => new Map([[symbol, moved(value)], ...drawn]);
    // Far from usual numbers, a hole is one where the values beside it are none.
    if (isFar && !hasValue(equation, beside())) continue;
    yield {kind: 'special', values, special: [symbol, special]};
  }
}

/** A value very close to another one. */
function moved(value: Matrix): Matrix {
  return value.map(row =>
    row.map(one => one + 1e-4 * Math.max(1, Math.abs(one))),
  );
}

/** Whether both sides of an equation are finite. */
export function hasValue(
  {left, right}: Equation,
  values: OwnTrial['values'],
): boolean {
  const place: Place = {values, found: new Map()};
  try {
    return [left, right].every(side => isFinite(plainValue(side, place)));
  } catch {
    return true;
  }
}

export function plainValue(side: Term, place: Place): Matrix {
  return ownValue(side, place).map(row => row.map(plainOf));
}

export function isFinite(value: Matrix): boolean {
  return value.every(row => row.every(Number.isFinite));
}

import type {OwnSymbol} from '../term/ownSymbol.ts';
import type {SlopeClaim} from './centralDifference.ts';
import type {NumMatrix} from './numMatrix.ts';
import {symbolsBehind} from './ownSymbols.ts';

/** Where terms of an author's own are evaluated: values for their symbols. */
export interface Place {
  readonly values: ReadonlyMap<OwnSymbol, NumMatrix>;
  /** Values of definitions that have been worked out. */
  readonly found: Map<OwnSymbol, NumMatrix>;
  /** The place that this one differs from, and the symbols that differ. */
  readonly outer?: Place;
  readonly changed?: readonly OwnSymbol[];
  /** Hears every number that is worked out. */
  readonly seen?: (value: number) => void;
  /** Judges every derivative by another way to find it. */
  readonly judge?: (claim: SlopeClaim) => void;
}

/** A place at which symbols have other values. */
export function withValues(
  place: Place,
  values: readonly (readonly [OwnSymbol, NumMatrix])[],
): Place {
  return {
    ...place,
    values: new Map([...place.values, ...values]),
    found: new Map(),
    outer: place,
    changed: values.map(([symbol]) => symbol),
  };
}

/** The same place for the inside of a derivative, which is judged as a whole. */
export function withoutJudge(place: Place): Place {
  const {judge: _judge, ...others} = place;
  return others;
}

/**
 * The outermost place with the same value of a defined symbol: it is worked out
 * once there, not for every value of an index.
 */
export function homeOf(symbol: OwnSymbol, place: Place): Place {
  const {outer, changed = []} = place;
  if (!outer) return place;
  const behind = symbolsBehind(symbol);
  return changed.some(one => behind.has(one)) ? place : homeOf(symbol, outer);
}

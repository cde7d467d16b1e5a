import type {OwnSymbol} from '../term/ownSymbol.ts';
import type {SlopeClaim} from './centralDifference.ts';
import type {NumMatrix} from './numMatrix.ts';

/** Where terms of an author's own are evaluated: values for their symbols. */
export interface Place {
  readonly values: ReadonlyMap<OwnSymbol, NumMatrix>;
  /** Values of definitions that have been worked out. */
  readonly found: Map<OwnSymbol, NumMatrix>;
  /** Hears every number that is worked out. */
  readonly seen?: (value: number) => void;
  /** Judges every derivative by another way to find it. */
  readonly judge?: (claim: SlopeClaim) => void;
}

/** A place at which symbols have other values. */
export function withValues(
  place: Place,
  values: Iterable<readonly [OwnSymbol, NumMatrix]>,
): Place {
  return {
    ...place,
    values: new Map([...place.values, ...values]),
    found: new Map(),
  };
}

/** The same place for the inside of a derivative, which is judged as a whole. */
export function withoutJudge(place: Place): Place {
  const {judge: _judge, ...others} = place;
  return others;
}

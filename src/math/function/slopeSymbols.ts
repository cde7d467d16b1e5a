import {constant, difference, occurrence, product} from '../term/build.ts';
import type {Ids} from '../term/ids.ts';
import type {Term} from '../term/term.ts';
import type {Index} from '../term/variable.ts';
import type {Vocabulary} from '../term/vocabulary.ts';

/** The symbols of a node's formulas. */
export interface NodeSymbols {
  readonly ids: Ids;
  readonly names: Vocabulary;
  readonly layer: number;
  readonly index: Index;
}

/** The symbols of a local derivative. */
export interface SlopeSymbols extends NodeSymbols {
  /** Whether z is above 0, if that decides the slope. */
  readonly positive: boolean;
}

/** The activation of the node, or of another one of its layer. */
export function a(
  {ids, names, layer, index}: NodeSymbols,
  other: Index = index,
): Term {
  return occurrence(ids('a'), names.a(layer, other));
}

/** The weighted input of the node, or of another one of its layer. */
export function z(
  {ids, names, layer, index}: NodeSymbols,
  other: Index = index,
): Term {
  return occurrence(ids('z'), names.z(layer, other));
}

/**
 * a(1 − a): the slope of the logistic function, and of softmax for its own z.
 */
export function logisticSlope(symbols: SlopeSymbols): Term {
  const {ids} = symbols;
  return product(ids('product'), [
    a(symbols),
    difference(ids('difference'), constant(ids('one'), 1), a(symbols)),
  ]);
}

import {elidedBranches, occurrence, product} from '../term/build.ts';
import {createIds, type Ids} from '../term/ids.ts';
import {slopeOf} from './strands.ts';
import type {Term} from '../term/term.ts';
import type {Index} from '../term/variable.ts';
import type {Vocabulary} from '../term/vocabulary.ts';

/**
 * ∂E/∂a of a hidden node as a sum over all nodes of the layer above, all
 * elided.
 */
export function incomingFromAbove(
  ids: Ids,
  names: Vocabulary,
  layer: number,
  index: Index,
  sizeAbove: number,
): Term {
  const inner = createIds('pattern');
  return elidedBranches(ids('incoming'), {
    from: 1,
    to: sizeAbove,
    paths: sizeAbove,
    pattern: product('pattern', [
      occurrence(inner('delta'), names.delta(layer + 1, 'branch')),
      slopeOf(inner, names.z(layer + 1, 'branch'), names.a(layer, index)),
    ]),
  });
}

/** ∂E/∂z of an output that every error reaches, all errors elided. */
export function incomingFromErrors(
  ids: Ids,
  names: Vocabulary,
  layer: number,
  index: Index,
  size: number,
): Term {
  const inner = createIds('pattern');
  return elidedBranches(ids('incoming'), {
    from: 1,
    to: size,
    paths: size,
    pattern: product('pattern', [
      slopeOf(inner, names.e('branch'), names.a(layer, 'branch')),
      slopeOf(inner, names.a(layer, 'branch'), names.z(layer, index)),
    ]),
  });
}

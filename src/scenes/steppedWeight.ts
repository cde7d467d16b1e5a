import type {BackwardPass} from '../network/backward.ts';
import {parameterEdgeId} from '../network/mapIds.ts';
import {lastLayer, type Network} from '../network/network.ts';
import {
  type Parameter,
  parameterGradient,
  parameters,
} from '../network/parameter.ts';
import {weight} from '../math/term/parameter.ts';

/**
 * The weight whose step is told in full: the first of the last layer that
 * moves. If none moves there, the first of any layer that does; if none moves
 * at all, the first.
 *
 * @param drawn - The ids of the map's edges.
 */
export function steppedWeight(
  network: Network,
  backward: BackwardPass,
  drawn: ReadonlyMap<string, unknown>,
): Parameter {
  const last = lastLayer(network);
  const moving = parameters(network).filter(
    one =>
      one.kind === 'weight' &&
      drawn.has(parameterEdgeId(one)) &&
      parameterGradient(backward, one) !== 0,
  );
  const inLast = moving.find(({layer}) => layer === last);
  return inLast ?? moving[0] ?? weight(last, 1, 1);
}

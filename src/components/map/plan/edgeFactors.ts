import {
  type ActivationName,
  activationJacobian,
} from '../../../network/activations.ts';
import type {ForwardPass} from '../../../network/forward.ts';
import {entry} from '../../../network/linear.ts';
import {losses} from '../../../network/losses.ts';
import type {ComputationEdge} from '../../../network/map.ts';
import {
  lastLayer,
  type Matrix,
  type Network,
} from '../../../network/network.ts';
import {type EdgeId, meaningOf, type NodeId} from '../../../network/mapIds.ts';

/** The factors of a derivative that goes back over an edge of the map. */
export interface EdgeFactor {
  readonly kind: 'weight' | 'bias' | ActivationName | 'loss' | 'total';
  /** ∂to/∂from. */
  readonly along: number;
  /** ∂to/∂w, or ∂to/∂b, of the edge's parameter; undefined without one. */
  readonly own: number | undefined;
}

/** The factors of edges at a forward pass, by id. */
export function edgeFactors(
  network: Network,
  pass: ForwardPass,
  edges: readonly ComputationEdge[],
): ReadonlyMap<EdgeId, EdgeFactor> {
  const last = lastLayer(network);
  const output = {z: entry(pass.z, last), a: entry(pass.a, last)};
  const slopes = losses[network.loss].slopes(output, pass.target);
  const jacobians = new Map<number, Matrix>();
  const jacobianOf = (layer: number): Matrix => {
    const known = jacobians.get(layer);
    if (known) return known;
    const name = entry(network.activations, layer - 1);
    const made = activationJacobian(
      name,
      entry(pass.z, layer),
      entry(pass.a, layer),
    );
    jacobians.set(layer, made);
    return made;
  };
  const factorOf = (edge: ComputationEdge): EdgeFactor => {
    switch (edge.kind) {
      case 'weighted': {
        const {parameter, weight: along} = edge;
        const {kind, layer} = parameter;
        if (kind === 'bias') return {kind, along, own: 1};
        const own = entry(entry(pass.a, layer - 1), parameter.column - 1);
        return {kind, along, own};
      }
      case 'activation': {
        const {layer, index: from} = neuronAt(edge.from);
        const to = neuronAt(edge.to).index;
        const along = entry(entry(jacobianOf(layer), to - 1), from - 1);
        const kind = entry(network.activations, layer - 1);
        return {kind, along, own: undefined};
      }
      case 'loss': {
        const {index} = neuronAt(edge.from);
        return {kind: 'loss', along: entry(slopes, index - 1), own: undefined};
      }
      case 'total':
        return {kind: 'total', along: 1, own: undefined};
    }
  };
  return new Map(edges.map(edge => [edge.id, factorOf(edge)]));
}

/** The neuron of a z or an a. */
function neuronAt(node: NodeId) {
  const meaning = meaningOf(node);
  if (meaning?.kind === 'z' || meaning?.kind === 'a') return meaning;
  throw new RangeError(
    `${node} is no z and no a. Give the end of an edge of a neuron.`,
  );
}

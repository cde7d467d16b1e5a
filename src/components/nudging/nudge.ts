import {forwardPass, type ForwardPass} from '../../network/forward.ts';
import {entry} from '../../network/linear.ts';
import {
  type EdgeId,
  type NodeId,
  nodeId,
  parameterEdgeId,
} from '../../network/mapIds.ts';
import type {Network, Vector} from '../../network/network.ts';
import {
  type Parameter,
  parameterValue,
  withParameter,
} from '../../network/parameter.ts';

/** One number of a network moved by a visible amount, and the answers. */
export interface Nudge {
  /** The id on the map of the source: a node, or the edge of a weight. */
  readonly source: NodeId | EdgeId;
  /** The number before, and its change. */
  readonly value: number;
  readonly change: number;
  /** The weighted inputs that it moves directly. */
  readonly answers: readonly Answer[];
  /** The forward pass after a share of the change, 0 to 1. */
  readonly passAt: (share: number) => ForwardPass;
}

/** A weighted input that answers. */
export interface Answer {
  /** The edge that carries the change to it. */
  readonly edge: EdgeId;
  /** Its id on the map. */
  readonly target: NodeId;
  /**
   * The factor that meets the weight: the activation's change, or for a
   * weight's change the activation.
   */
  readonly enters: number;
  /** Δz, from the forward passes with and without the change. */
  readonly change: number;
}

/**
 * Moves an activation and evaluates everything above it again: every weighted
 * input of the next layer answers.
 */
export function nudgeActivation(
  network: Network,
  pass: ForwardPass,
  layer: number,
  index: number,
): Nudge {
  const activations = entry(pass.a, layer);
  const value = entry(activations, index - 1);
  const change = nudgeSize(value);
  const passAt = (share: number): ForwardPass =>
    passFrom(network, pass, layer, moved(activations, index, change * share));
  const source = nodeId({kind: layer === 0 ? 'x' : 'a', layer, index});
  const before = entry(pass.z, layer + 1);
  const after = entry(passAt(1).z, layer + 1);
  const answers = after.map((z, row): Answer => {
    const weight = {kind: 'weight', layer: layer + 1, row: row + 1} as const;
    return {
      edge: parameterEdgeId({...weight, column: index}),
      target: nodeId({kind: 'z', layer: layer + 1, index: row + 1}),
      enters: change,
      change: z - entry(before, row),
    };
  });
  return {source, value, change, answers, passAt};
}

/**
 * Moves a weight and evaluates the network again: the weighted input that it
 * leads to answers.
 */
export function nudgeWeight(
  network: Network,
  pass: ForwardPass,
  weight: Parameter & {readonly kind: 'weight'},
): Nudge {
  const {layer, row, column} = weight;
  const value = parameterValue(network, weight);
  const change = nudgeSize(value);
  const passAt = (share: number): ForwardPass =>
    forwardPass(withParameter(network, weight, value + change * share));
  const z = (of: ForwardPass): number => entry(entry(of.z, layer), row - 1);
  const edge = parameterEdgeId(weight);
  const target = nodeId({kind: 'z', layer, index: row});
  const enters = entry(entry(pass.a, layer - 1), column - 1);
  const answers = [{edge, target, enters, change: z(passAt(1)) - z(pass)}];
  return {source: edge, value, change, answers, passAt};
}

/** A power of ten of the value's own size; a tenth for values near zero. */
function nudgeSize(value: number): number {
  return 10 ** Math.floor(Math.log10(Math.max(Math.abs(value), 0.1)));
}

/** A forward pass that continues from other activations of a layer. */
function passFrom(
  network: Network,
  pass: ForwardPass,
  layer: number,
  activations: Vector,
): ForwardPass {
  const above = forwardPass({
    ...network,
    layers: network.layers.slice(layer),
    activations: network.activations.slice(layer),
    weights: network.weights.slice(layer),
    biases: network.biases.slice(layer),
    input: activations,
  });
  return {
    ...above,
    z: [...pass.z.slice(0, layer + 1), ...above.z.slice(1)],
    a: [...pass.a.slice(0, layer), ...above.a],
  };
}

function moved(values: Vector, index: number, change: number): Vector {
  return values.map((value, at) => (at === index - 1 ? value + change : value));
}

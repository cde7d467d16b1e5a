import {activationJacobian, isElementwise} from '../../network/activations.ts';
import {onExample, shownBatch} from '../../network/batch.ts';
import {type BackwardPass, backwardPass} from '../../network/backward.ts';
import {descended} from '../../network/descent.ts';
import {type ForwardPass, forwardPass} from '../../network/forward.ts';
import {losses} from '../../network/losses.ts';
import {
  lastLayer,
  type Matrix,
  type Network,
  type Vector,
} from '../../network/network.ts';

/** The numbers of a network, to which readings are compared. */
export interface Core {
  readonly network: Network;
  readonly forward: ForwardPass;
  readonly backward: BackwardPass;
  /** ∂eᵢ/∂aᵢ of the last layer. */
  readonly errorSlopes: Vector;
  /** ∂aᵢ/∂zⱼ at row i, column j, by layer. */
  readonly jacobian: (layer: number) => Matrix;
}

/** Runs a network forward and back. */
export function coreOf(network: Network): Core {
  const forward = forwardPass(network);
  const last = lastLayer(network);
  const jacobians = new Map<number, Matrix>();
  return {
    network,
    forward,
    backward: backwardPass(network, forward),
    errorSlopes: losses[network.loss].slopes(
      {z: forward.z[last]!, a: forward.a[last]!},
      forward.target,
    ),
    jacobian: layer => {
      const known =
        jacobians.get(layer) ??
        activationJacobian(
          network.activations[layer - 1]!,
          forward.z[layer]!,
          forward.a[layer]!,
        );
      jacobians.set(layer, known);
      return known;
    },
  };
}

/** The numbers of the network on each other example of its batch. */
export function otherCores(core: Core): readonly Core[] {
  const {network} = core;
  const known =
    others.get(core) ??
    shownBatch(network)
      .slice(1)
      .map(example => coreOf(onExample(network, example)));
  others.set(core, known);
  return known;
}

const others = new WeakMap<Core, readonly Core[]>();

/** The numbers after a step of descent on the network's own example. */
export function coreAfter(core: Core): Core {
  const known =
    after.get(core) ?? coreOf(descended(core.network, core.backward));
  after.set(core, known);
  return known;
}

const after = new WeakMap<Core, Core>();

/** Whether every a of a layer depends on every z of the layer. */
export function mixes({network}: Core, layer: number): boolean {
  return !isElementwise(network.activations[layer - 1]!);
}

import {
  type ActivationName,
  activationJacobian,
} from '../../network/activations.ts';
import {isPiecewise} from '../../network/activationIncrement.ts';
import type {ForwardPass} from '../../network/forward.ts';
import {entry} from '../../network/linear.ts';
import type {Network} from '../../network/network.ts';
import {constant, equation, number} from '../term/build.ts';
import {nameOf, say, type Sentence, symbol} from '../write/sentence.ts';
import {vocabulary} from '../term/vocabulary.ts';

/** A node with z at a jump of its activation's slope. */
export interface Kink {
  /** Counts from 1, as `node` does. */
  readonly layer: number;
  readonly node: number;
  readonly activation: ActivationName;
  /** 0, or so close to it that rounding may have moved it. */
  readonly z: number;
  /** The slopes of the left and the right side. */
  readonly from: number;
  readonly to: number;
  /** The slope that the derivation takes. */
  readonly taken: number;
  readonly sentence: Sentence;
}

/**
 * The nodes of a network at a kink: those with z = 0 within the rounding of its
 * sum, n roundings of all its terms (Higham, Accuracy and Stability of
 * Numerical Algorithms, section 3.1).
 */
export function kinksOf(network: Network, pass: ForwardPass): readonly Kink[] {
  return network.activations.flatMap((activation, index) => {
    if (!isPiecewise(activation)) return [];
    const [from, to] = [
      slopeAt(activation, 0),
      slopeAt(activation, Number.MIN_VALUE),
    ];
    if (from === to) return [];
    return entry(pass.z, index + 1).flatMap((z, at) => {
      if (Math.abs(z) > roundingOf(network, pass, index, at)) return [];
      const place = {layer: index + 1, node: at + 1};
      const taken = slopeAt(activation, z);
      const kink = {...place, activation, z, from, to, taken};
      return [{...kink, sentence: kinkSentence(kink, network)}];
    });
  });
}

function slopeAt(name: ActivationName, z: number): number {
  return entry(entry(activationJacobian(name, [z], [0]), 0), 0);
}

/** A bound on the rounding error of a z. */
function roundingOf(
  {weights, biases}: Network,
  {a}: ForwardPass,
  index: number,
  at: number,
): number {
  const below = entry(a, index);
  const size = entry(entry(weights, index), at).reduce(
    (total, weight, k) => total + Math.abs(weight * entry(below, k)),
    Math.abs(entry(entry(biases, index), at)),
  );
  return ((below.length + 1) / 2) * Number.EPSILON * size;
}

function kinkSentence(
  {layer, node, activation, z, from, to, taken}: Omit<Kink, 'sentence'>,
  network: Network,
): Sentence {
  const name = nameOf(activation);
  const value = equation(
    'said',
    symbol(vocabulary(network).z(layer, node)),
    number('z', z),
  );
  const where =
    z === 0
      ? say`${value} is at the kink of ${name}`
      : say`${value} is 0 but for rounding, the kink of ${name}`;
  const [least, most, one] = [from, to, taken].map(slope =>
    constant('slope', slope),
  );
  const side = taken === from ? say`left` : say`right`;
  return say`${where}, where every slope from ${least!} to ${most!} is right: ${one!} is taken, that of the ${side} side.`;
}

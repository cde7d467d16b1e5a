import type {Network} from '../../network/network.ts';
import {FULL_SIZE} from '../term/grids.ts';

/** An estimate of the size of a network's derivation, before it is made. */
export interface DerivationSize {
  /** About the number of factors in its equations. */
  readonly terms: number;
  /** Weights and biases: the entries of the computed matrices. */
  readonly parameters: number;
}

/**
 * The largest derivation that is made: testing all its equations, in full and
 * with dots, takes about ten seconds and half a gigabyte. The figures show
 * networks that can be seen as a whole, which are far smaller.
 */
export const derivationLimits: DerivationSize = {
  terms: 200_000,
  parameters: 10_000,
};

/**
 * The size of the derivation of a network with these layers, input first.
 *
 * A parameter k layers before the end takes about k steps, each an equation
 * with a factor for every passed layer, and more where ways branch. Of wide
 * layers the first few nodes and the last are written out.
 */
export function derivationSize(layers: readonly number[]): DerivationSize {
  const written = layers.map(nodes => Math.min(nodes, FULL_SIZE));
  const branches = layers
    .slice(2)
    .reduce((most, nodes) => Math.max(most, Math.min(nodes, FULL_SIZE)), 1);
  let terms = 0;
  let parameters = 0;
  for (let layer = 1; layer < layers.length; layer++) {
    const steps = layers.length - layer;
    const traced = written[layer]! * (written[layer - 1]! + 1);
    terms += traced * steps ** 2 * branches ** 2;
    parameters += layers[layer]! * (layers[layer - 1]! + 1);
  }
  return {terms, parameters};
}

/**
 * Why a network is too large to derive, and a size that fits; undefined when it
 * is not.
 */
export function excessiveSize({
  layers,
}: Pick<Network, 'layers'>): string | undefined {
  const {terms, parameters} = derivationSize(layers);
  const most = derivationLimits;
  const nodes = layers.reduce((most, nodes) => Math.max(most, nodes), 1);
  if (terms > most.terms) {
    return `its derivation would have about ${counted(terms)} terms, and ${counted(most.terms)} are the limit: ${counted(layers.length)} layers of up to ${counted(nodes)} neurons are too many. ${fittingText(layers.length, nodes)}`;
  }
  if (parameters > most.parameters) {
    return `it has ${counted(parameters)} parameters to derive by, and ${counted(most.parameters)} are the limit. ${fittingText(layers.length, nodes)}`;
  }
  return undefined;
}

function fittingText(count: number, nodes: number): string {
  const layers = largest(most => fits(most, nodes), count);
  const neurons = largest(most => fits(count, most), nodes);
  const ways = [
    ...(layers >= 2 ? [`${layers} layers of as many neurons`] : []),
    ...(neurons >= 1
      ? [
          `${count} layers of ${counted(neurons)} ${neurons === 1 ? 'neuron' : 'neurons'}`,
        ]
      : []),
  ];
  const fitting =
    ways.join(', or ') ||
    `${largest(n => fits(n, 1), count)} layers of 1 neuron`;
  return `What fits is ${fitting}`;
}

function fits(count: number, nodes: number): boolean {
  const size = derivationSize(Array<number>(count).fill(nodes));
  const {terms, parameters} = derivationLimits;
  return size.terms <= terms && size.parameters <= parameters;
}

/** The largest fitting number up to a bound, by bisection; 0 when none fits. */
function largest(fits: (count: number) => boolean, bound: number): number {
  let good = 0;
  let bad = Math.min(bound, mostTried) + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** More layers or neurons than fit in any way. */
const mostTried = derivationLimits.parameters;

function counted(count: number): string {
  return Math.round(count).toLocaleString('en-GB');
}

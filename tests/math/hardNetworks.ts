import {activate, type ActivationName} from '../../src/network/activations.ts';
import {add, multiply} from '../../src/network/linear.ts';
import {losses, type LossName} from '../../src/network/losses.ts';
import type {Network, Vector} from '../../src/network/network.ts';
import {fittingTriples} from '../network/fittingTriples.ts';
import {seededRandom} from '../network/randomNetwork.ts';

/** The reasons why the numbers of a network are hard to tell apart. */
export const hardKinds = [
  'trained',
  'tiny',
  'huge',
  'saturated',
  'dead',
  'at its kinks',
  'near its kinks',
  'of numbers of all sizes',
  'of zero inputs',
  'of zero weights',
  'of equal nodes',
  'that hits its target',
  'that nearly hits its target',
  'of twelve layers',
  'whose gradients underflow',
] as const;

export type HardKind = (typeof hardKinds)[number];

const depths: Readonly<Partial<Record<HardKind, number>>> = {
  'of twelve layers': 12,
  'whose gradients underflow': 6,
};

interface Drawing {
  readonly kind: HardKind;
  readonly random: () => number;
}

/** A network of a kind; the seed decides its shape, activations and loss. */
export function hardNetwork(kind: HardKind, seed: number): Network {
  const random = seededRandom(7919 * hardKinds.indexOf(kind) + seed);
  const drawing = {kind, random};
  const depth = depths[kind] ?? 1 + Math.floor(random() * 3);
  const widest = depth > 3 ? 2 : 3;
  const layers = Array.from(
    {length: depth + 1},
    () => 1 + Math.floor(random() * widest),
  );
  const [hidden, last, loss] = pickOf(fittingTriples, random);
  const activations = layers
    .slice(1)
    .map((_, at): ActivationName => (at === depth - 1 ? last : hidden));
  return filled(drawing, layers, activations, loss);
}

/** Makes networks of a kind in the requested shapes. */
export function hardShapes(
  kind: HardKind,
  seed: number,
): (layers: readonly number[], last?: 'softmax') => Network {
  const random = seededRandom(7919 * hardKinds.indexOf(kind) + seed);
  const [hidden, output, loss] = pickOf(tamperable, random);
  return (layers, last) => {
    const activations = layers
      .slice(1)
      .map((_, at) => (at === layers.length - 2 ? (last ?? output) : hidden));
    return filled({kind, random}, layers, activations, loss);
  };
}

/**
 * Leaves out softmax and losses that divide: a derivation that is wrong
 * elsewhere may be right with them.
 */
const tamperable = fittingTriples.filter(
  ([, last, loss]) => last !== 'softmax' && losses[loss].domain === 'real',
);

/** A network of given layers and functions with the numbers of a kind. */
function filled(
  drawing: Drawing,
  layers: readonly number[],
  activations: readonly ActivationName[],
  loss: LossName,
): Network {
  const {kind, random} = drawing;
  const input = vector(layers[0] ?? 1, () =>
    kind === 'of zero inputs' ? 0 : numberOf(drawing),
  );
  const weights: Vector[][] = [];
  const biases: Vector[] = [];
  let a: Vector = input;
  for (const [at, activation] of activations.entries()) {
    const row = vector(a.length, () => numberOf(drawing));
    const matrix = vector(layers[at + 1] ?? 1, () => 0).map(() =>
      kind === 'of equal nodes'
        ? row
        : vector(a.length, () =>
            kind === 'of zero weights' && random() < 0.6
              ? 0
              : numberOf(drawing),
          ),
    );
    const equal = numberOf(drawing);
    const products = multiply(matrix, a);
    const bias = products.map(product =>
      kind === 'of equal nodes' ? equal : biasOf(drawing, product),
    );
    weights.push(matrix);
    biases.push(bias);
    a = activate(activation, add(products, bias));
  }
  const target = targetOf(drawing, loss, a);
  const title = `${kind}: ${activations.join('-')} under ${loss}`;
  return {title, layers, activations, loss, weights, biases, input, target};
}

function numberOf({kind, random}: Drawing): number {
  const sign = random() < 0.5 ? -1 : 1;
  const size = random();
  return sign * (sizes[kind] ?? plainSize)(size);
}

const plainSize = (size: number): number => 0.1 + size;
const halves = (size: number): number => Math.ceil(4 * size) * 0.5;

/** Sizes of the numbers of a kind, from a number in [0, 1). */
const sizes: Readonly<Partial<Record<HardKind, (size: number) => number>>> = {
  tiny: size => size * 1e-8,
  huge: size => size * 60,
  trained: size => size * 10,
  saturated: size => 4 + 4 * size,
  'whose gradients underflow': size => 20 + 30 * size,
  'of numbers of all sizes': size => 10 ** (10 * size - 7),
  'at its kinks': halves,
  'near its kinks': halves,
};

function biasOf(drawing: Drawing, product: number): number {
  const {kind, random} = drawing;
  if (kind === 'dead') return -product - 0.1 - random();
  if (kind === 'near its kinks') {
    return -product + (random() - 0.5) * 10 ** (-12 * random() - 3);
  }
  return kind === 'at its kinks' && random() < 0.6
    ? -product
    : numberOf(drawing);
}

function targetOf(drawing: Drawing, loss: LossName, a: Vector): Vector {
  const {kind, random} = drawing;
  if (losses[loss].domain === 'distribution') {
    const chosen = Math.floor(random() * a.length);
    return a.map((_, at) => (at === chosen ? 1 : 0));
  }
  if (losses[loss].domain === 'unit-interval') {
    return kind === 'that hits its target'
      ? a
      : a.map(() => pickOf([0, 1, random()], random));
  }
  if (kind === 'that hits its target') return a;
  return kind === 'that nearly hits its target'
    ? a.map(value => value * (1 + 1e-13 * random()) + 1e-18)
    : a.map(() => numberOf(drawing));
}

function vector(size: number, make: () => number): number[] {
  return Array.from({length: size}, make);
}

function pickOf<TItem>(items: readonly TItem[], random: () => number): TItem {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick.');
  return item;
}

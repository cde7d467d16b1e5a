import {forwardPass} from '../../src/network/forward.ts';
import {losses} from '../../src/network/losses.ts';
import type {Network, Vector} from '../../src/network/network.ts';
import {parseNetwork} from '../../src/network/file/networkFile.ts';
import {seededRandom} from '../network/randomNetwork.ts';
import {type NumberKind, type Recipe, recipeText} from './recipe.ts';

/** The network of a recipe, always the same, parsed like a network file. */
export function gridNetwork(recipe: Recipe): Network {
  const {seed, layers, activations, loss, numbers} = recipe;
  const random = seededRandom(1000 + seed);
  const draw = drawing[numbers];
  const vector = (size: number, reach: number) =>
    Array.from({length: size}, () => draw(random, reach));
  const [inputs = 1, ...sizes] = layers;
  const network = parseNetwork(
    JSON.stringify({
      title: recipeText(recipe),
      layers,
      activation: activations,
      loss,
      weights: sizes.map((size, at) => {
        const from = layers[at]!;
        return Array.from({length: size}, () =>
          vector(from, Math.sqrt(3 / from)),
        );
      }),
      biases: sizes.map(size => vector(size, 0.5)),
      input: vector(inputs, 1),
      target: targetOf(recipe, random),
    }),
  );
  return losses[loss].delta ? withinPowers(network) : network;
}

/** The largest last z of a cross-entropy in the grid: eᶻ has to be finite. */
const LARGEST_POWER = 300;

/**
 * A network with last weighted inputs small enough for a cross-entropy: beyond
 * e⁷⁰⁹ its slopes overflow, and `verify` refuses it.
 */
function withinPowers(network: Network): Network {
  const most = Math.max(...forwardPass(network).z.at(-1)!.map(Math.abs));
  if (most <= LARGEST_POWER) return network;
  const scale = (values: Vector) =>
    values.map(value => (value * LARGEST_POWER) / most);
  const {weights, biases} = network;
  return {
    ...network,
    weights: [...weights.slice(0, -1), weights.at(-1)!.map(scale)],
    biases: [...biases.slice(0, -1), scale(biases.at(-1)!)],
  };
}

type Draw = (random: () => number, reach: number) => number;

const even: Draw = (random, reach) => reach * (2 * random() - 1);

/** Numbers of each kind; `reach` is their usual size in a trained layer. */
const drawing: Readonly<Record<NumberKind, Draw>> = {
  trained: even,
  tiny: (random, reach) => 1e-8 * even(random, reach),
  huge: (random, reach) => 2e4 * even(random, reach),
  zero: (random, reach) => (random() < 0.6 ? 0 : even(random, reach)),
  negative: (random, reach) => -Math.abs(even(random, reach)),
};

function targetOf({layers, loss}: Recipe, random: () => number): Vector {
  const size = layers.at(-1)!;
  const shares = Array.from({length: size}, random);
  switch (losses[loss].domain) {
    case 'real':
      return shares.map(share => 2 * share - 1);
    case 'unit-interval':
      return shares.map(share => Math.round(share));
    case 'distribution': {
      const chosen = Math.floor(random() * size);
      return shares.map((_, index) => (index === chosen ? 1 : 0));
    }
  }
}

import {
  type ActivationName,
  activationNames,
} from '../../src/network/activations.ts';
import {lossFits, type LossName, lossNames} from '../../src/network/losses.ts';
import {seededRandom} from '../network/randomNetwork.ts';

/** Kinds of numbers in a network. */
const numberKinds = ['trained', 'tiny', 'huge', 'zero', 'negative'] as const;

export type NumberKind = (typeof numberKinds)[number];

/** The recipe of a network in the grid. Its seed decides the rest. */
export interface Recipe {
  readonly seed: number;
  readonly layers: readonly number[];
  readonly activations: readonly ActivationName[];
  readonly loss: LossName;
  readonly numbers: NumberKind;
}

/**
 * The most weight layers, and the most nodes in a layer, that are drawn in
 * full.
 */
const LIMIT = 4;
/** The most of the grid. */
const MOST = 12;

/**
 * Numbers of weight layers of even shapes, which have one width in all layers.
 */
const depths = [1, 2, 3, 4, 5, 6, 9, 12] as const;
const widths = [1, 2, 3, 4, 5, 8, 12] as const;
/** The number of uneven shapes; half of them are within the limits. */
const UNEVEN = 32;

/** Every recipe of the grid: even shapes of each depth and width, then uneven ones. */
export function gridRecipes(): readonly Recipe[] {
  const even = depths.flatMap(depth =>
    widths.map(width => Array.from({length: depth + 1}, () => width)),
  );
  const uneven = upTo(UNEVEN).map(number =>
    unevenShape(seededRandom(number), number % 2 === 0 ? LIMIT : MOST),
  );
  return [...even, ...uneven].map((layers, index) =>
    recipeOf(index + 1, layers),
  );
}

/** Whether a shape is drawn in full; every part then has to be legible. */
export function isWithinLimits({layers}: Pick<Recipe, 'layers'>): boolean {
  return layers.length - 1 <= LIMIT && Math.max(...layers) <= LIMIT;
}

/** The recipe in a few words, such as `17: 2-3-1 tanh, sigmoid; half-squared-error; tiny`. */
export function recipeText(recipe: Recipe): string {
  const {seed, layers, activations, loss, numbers} = recipe;
  const names = [...new Set(activations)].join(', ');
  return `${seed}: ${layers.join('-')} ${names}; ${loss}; ${numbers}`;
}

function recipeOf(seed: number, layers: readonly number[]): Recipe {
  const random = seededRandom(seed);
  const hidden = activationNames.filter(name => name !== 'softmax');
  // Each loss in turn, and each last activation that fits it.
  const loss = at(lossNames, seed);
  const outputs = activationNames.filter(name => lossFits(loss, name));
  const activations = layers
    .slice(1)
    .map((_, index, all) =>
      index === all.length - 1
        ? at(outputs, Math.floor(seed / lossNames.length))
        : at(hidden, Math.floor(random() * hidden.length)),
    );
  // Seven widths and four losses have no factor in common with five kinds.
  return {seed, layers, activations, loss, numbers: at(numberKinds, seed)};
}

function unevenShape(random: () => number, most: number): readonly number[] {
  const sized = () => 1 + Math.floor(random() * most);
  const depth = sized();
  return Array.from({length: depth + 1}, sized);
}

function upTo(count: number): readonly number[] {
  return Array.from({length: count}, (_, index) => index + 1);
}

function at<TItem>(items: readonly TItem[], index: number): TItem {
  return items[index % items.length]!;
}

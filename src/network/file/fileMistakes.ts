import {activationNames} from '../activations.ts';

/**
 * How lists nest under each key, and what their items are. Of mistakes in them the
 * first are told; a file may have one in each of a million numbers.
 */
const lists: Readonly<Record<string, {depth: number; item: ItemTest}>> = {
  layers: {depth: 1, item: item => Number.isInteger(item) && Number(item) > 0},
  activation: {depth: 1, item: isActivation},
  weights: {depth: 3, item: isNumber},
  biases: {depth: 2, item: isNumber},
  input: {depth: 1, item: isNumber},
  target: {depth: 1, item: isNumber},
};

type ItemTest = (item: unknown) => boolean;

function isNumber(item: unknown): boolean {
  return typeof item === 'number' && Number.isFinite(item);
}

function isActivation(item: unknown): boolean {
  return activationNames.some(name => name === item);
}

/** Mistakes that are looked at one by one. */
const most = 100;

/**
 * A network file with no more than a hundred wrong items in its lists, and how many
 * were left out. Whoever checks it keeps an object for each mistake, and calls with
 * all of them at once.
 */
export function withFewMistakes(file: unknown): {
  readonly file: unknown;
  readonly left: number;
} {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return {file, left: 0};
  }
  const count = {wrong: 0, left: 0};
  const entries = Object.entries(file).map(([key, value]) => {
    const list = Object.hasOwn(lists, key) ? lists[key] : undefined;
    return [key, list ? trimmed(value, list.depth, list.item, count) : value];
  });
  return count.wrong > most
    ? {file: Object.fromEntries(entries), left: count.left}
    : {file, left: 0};
}

function trimmed(
  value: unknown,
  depth: number,
  item: ItemTest,
  count: {wrong: number; left: number},
): unknown {
  if (depth === 0 || !Array.isArray(value)) return value;
  const kept: unknown[] = [];
  for (const entry of value) {
    const isList = Array.isArray(entry) && entry.length > 0;
    const good = depth === 1 ? item(entry) : isList;
    if (!good && ++count.wrong > most) {
      // An empty list is told by who compares lengths.
      if (!Array.isArray(entry)) count.left++;
    } else kept.push(trimmed(entry, depth - 1, item, count));
  }
  return kept;
}

import {activationNames} from '../activations.ts';

/**
 * The nesting and the items of the list under each key. Only the first mistakes
 * are listed; a file may have one in each of a million numbers.
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

/** The most mistakes that are examined one by one. */
const most = 100;

/**
 * A network file with at most a hundred wrong items in its lists, and the
 * number of those left out. The checker keeps an object for each mistake, and
 * passes all of them in one call.
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
      // The comparison of lengths reports an empty list.
      if (!Array.isArray(entry)) count.left++;
    } else kept.push(trimmed(entry, depth - 1, item, count));
  }
  return kept;
}

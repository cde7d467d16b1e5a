import type {Matrix} from '../../network/network.ts';
import type {Domain} from '../term/ownSymbol.ts';
import type {Shape} from '../term/shape.ts';

/** Any numbers; those drawn at random are of ordinary size. */
export const realNumbers: Domain = {
  text: 'real numbers',
  draw: (random, shape) => filled(shape, () => -2 + 4 * random()),
  has: value => every(value, Number.isFinite),
};

/** Numbers greater than 0; those drawn at random lie between 0.1 and 3. */
export const positiveNumbers: Domain = {
  text: 'positive numbers',
  draw: (random, shape) => filled(shape, () => 0.1 + 2.9 * random()),
  has: value => every(value, entry => entry > 0),
};

/** Numbers between two others. */
export function between(least: number, most: number): Domain {
  if (!(least < most)) {
    throw new RangeError(
      `No number lies between ${least} and ${most}. Give the smaller one first.`,
    );
  }
  return {
    text: `numbers between ${least} and ${most}`,
    draw: (random, shape) =>
      filled(shape, () => least + (most - least) * random()),
    has: value => every(value, entry => entry >= least && entry <= most),
    ends: [least, most],
  };
}

/**
 * A domain without some numbers: no entry is one of them.
 *
 * @example except(realNumbers, 0)
 */
export function except(domain: Domain, ...numbers: readonly number[]): Domain {
  const isLeft = (value: Matrix) =>
    every(value, entry => !numbers.includes(entry));
  return {
    ...domain,
    text: `${domain.text} except ${numbers.join(', ')}`,
    draw: (random, shape) => {
      for (let tried = 0; tried < MOST_DRAWN; tried++) {
        const value = domain.draw(random, shape);
        if (isLeft(value)) return value;
      }
      throw new RangeError(
        `Nothing is left of ${domain.text} except ${numbers.join(', ')}. Take fewer numbers away.`,
      );
    },
    has: value => domain.has(value) && isLeft(value),
  };
}

/** Whole numbers are few, and may be drawn often before one is left. */
const MOST_DRAWN = 1000;

/** Whole numbers from one to another, such as the values of an index. */
export function wholeNumbers(first: number, last: number): Domain {
  if (!Number.isInteger(first) || !Number.isInteger(last) || last < first) {
    throw new RangeError(
      `There are no whole numbers from ${first} to ${last}. Give two whole numbers, the smaller one first.`,
    );
  }
  return {
    text: `whole numbers from ${first} to ${last}`,
    draw: (random, shape) =>
      filled(shape, () => first + Math.floor((last - first + 1) * random())),
    has: value =>
      every(
        value,
        entry => Number.isInteger(entry) && entry >= first && entry <= last,
      ),
    ends: [first, last],
  };
}

/** Positive numbers whose sum is 1; those given may be 0 as well. */
export const probabilities: Domain = {
  text: 'probabilities, whose sum is 1',
  draw: (random, shape) => {
    const sizes = filled(shape, () => 0.05 + random());
    const total = sumOf(sizes);
    return sizes.map(row => row.map(size => size / total));
  },
  has: value =>
    every(value, entry => entry >= 0) && Math.abs(sumOf(value) - 1) < 1e-9,
};

function filled([rows, columns]: Shape, next: () => number): Matrix {
  return Array.from({length: Number(rows)}, () =>
    Array.from({length: Number(columns)}, next),
  );
}

function every(value: Matrix, test: (entry: number) => boolean): boolean {
  return value.every(row => row.every(test));
}

function sumOf(value: Matrix): number {
  return value.flat().reduce((sum, entry) => sum + entry, 0);
}

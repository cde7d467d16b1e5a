import {describe, expect, test} from 'vitest';
import {genericPoint} from '../../../src/math/value/genericPoint.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import type {Network} from '../../../src/network/network.ts';
import {plainNetwork, variousNetworks} from '../networks.ts';

/** The numbers that a point is made of. */
function numbersOf({input, weights}: Network, z: readonly number[][]) {
  return [...input, ...weights.flat(2), ...z.flat()];
}

function signs(z: readonly number[]): readonly boolean[] {
  return z.map(value => value > 0);
}

describe.each(variousNetworks)(
  'The point at which %s is tried',
  (_, network) => {
    const {network: other, forward} = genericPoint(network);
    const numbers = numbersOf(
      other,
      forward.z.slice(1).map(z => [...z]),
    );

    test('has its shape, loss and target', () => {
      expect(other.layers).toEqual(network.layers);
      expect(other.weights.map(rows => [rows.length, rows[0]!.length])).toEqual(
        network.weights.map(rows => [rows.length, rows[0]!.length]),
      );
      expect(other.loss).toBe(network.loss);
      expect(other.target).toEqual(network.target);
    });

    test('has numbers of similar size, none of which is another with either sign', () => {
      const sizes = numbers.map(Math.abs).sort((one, other) => one - other);

      expect(sizes[0]).toBeGreaterThan(0.25);
      expect(sizes.at(-1)).toBeLessThan(1.35);
      const gaps = sizes.slice(1).map((size, at) => size - sizes[at]!);
      expect(Math.min(...gaps)).toBeGreaterThan(1e-4);
    });

    test('has numbers of both signs', () => {
      const positive = numbers.filter(number => number > 0).length;

      expect(positive / numbers.length).toBeGreaterThan(0.25);
      expect(positive / numbers.length).toBeLessThan(0.75);
    });
  },
);

describe('Beside a point whose kinks are kept', () => {
  test.each(['relu', 'leaky-relu', 'elu'] as const)(
    '%s is on the same side of each',
    name => {
      const network = {
        ...plainNetwork([3, 8, 7, 2]),
        activations: [name, name, 'identity'] as const,
      };
      const sides = pointOf(network);
      const {network: other, forward} = genericPoint(network, sides);

      expect(other.activations).toEqual(network.activations);
      expect(new Set(signs(sides.forward.z[1]!)).size).toBe(2);
      for (const layer of [1, 2]) {
        expect(signs(forward.z[layer]!)).toEqual(
          signs(sides.forward.z[layer]!),
        );
      }
    },
  );

  test('smooth activations have the numbers that they have anywhere', () => {
    const network = plainNetwork([3, 8, 7, 2]);
    const [kept, free] = [
      genericPoint(network, pointOf(network)),
      genericPoint(network),
    ];

    expect(kept.forward.z).toEqual(free.forward.z);
  });
});

test('Activations that hide errors are curved where nothing is kept', () => {
  const {network} = genericPoint(plainNetwork([2, 3, 2], 'relu'));

  expect(network.activations).toEqual(['tanh', 'tanh']);
});

import {expect, test, vi} from 'vitest';
import {
  requireTruth,
  requireTruthOnce,
} from '../../../src/cli/jobs/requireTruth.ts';
import type {EquationResult} from '../../../src/math/truth/equationResult.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {derive} from '../../../src/math/derivation.ts';
import {BRIEF_SIZE, LEAST_SIZE} from '../../../src/math/term/grids.ts';
import {overflowingNetwork, plainNetwork} from '../../math/networks.ts';

vi.mock('../../../src/math/derivation.ts', {spy: true});

const holds: EquationResult = {
  equation: '∂E/∂e₁ = 1',
  section: 'trace.w2,1,1',
  step: 'dropOne',
  caption: 'A factor of 1 is left out.',
  left: [[1]],
  right: [[1]],
  relativeError: 0,
  passed: true,
};

const fails: EquationResult = {
  ...holds,
  equation: '∂E/∂e₁ = 2',
  right: [[2]],
  relativeError: 0.5,
  passed: false,
};

const another: EquationResult = {...fails, equation: '∂E/∂e₁ = 3'};

const refusal =
  'Nothing was drawn, because the derivation is false for "two␛": ∂E/∂e₁ = 2 does not hold (trace.w2,1,1, dropOne): the left side is 1.00, the right side 2.00.';
const network = {...defaultNetwork, title: '"two\u001B"'};

test('A derivation is true when every equation of it holds', async () => {
  await expect(requireTruth(network, [])).resolves.toBeUndefined();
  await expect(requireTruth(network, [holds, holds])).resolves.toBeUndefined();
  await expect(requireTruth(defaultNetwork)).resolves.toBeUndefined();
});

test.each([
  ['the only one', [holds, fails], ''],
  ['the first', [fails, holds, holds], ''],
  ['one of two', [holds, fails, another], ' 1 more fail.'],
  ['one of three', [fails, holds, another, fails], ' 2 more fail.'],
])(
  'It is refused for %s that does not hold, in words that do not reach the terminal',
  async (_, results, others) => {
    await expect(requireTruth(network, results)).rejects.toThrow(
      new Error(`${refusal}${others} Run verify to see all.`),
    );
  },
);

test('A network is refused as often as it is asked for, also after one that is true', async () => {
  const message = /^Nothing was drawn, .* is larger than any number/;

  await expect(requireTruth(overflowingNetwork)).rejects.toThrow(message);
  await expect(requireTruthOnce(overflowingNetwork)).rejects.toThrow(message);
  await expect(requireTruthOnce(defaultNetwork)).resolves.toBeUndefined();
  await expect(requireTruthOnce(defaultNetwork)).resolves.toBeUndefined();
  await expect(requireTruthOnce(overflowingNetwork)).rejects.toThrow(message);
  await expect(requireTruthOnce(overflowingNetwork)).rejects.toThrow(message);
});

test.each([
  [[2, LEAST_SIZE, 1], [undefined]],
  [
    [LEAST_SIZE + 1, 1],
    [undefined, LEAST_SIZE],
  ],
  [
    [1, BRIEF_SIZE, 2],
    [undefined, LEAST_SIZE],
  ],
  [
    [1, 2, BRIEF_SIZE + 1],
    [undefined, BRIEF_SIZE, LEAST_SIZE],
  ],
])(
  'Of a network %j, what is written with dots is tried as well',
  async (layers, sizes) => {
    const wide = plainNetwork(layers);
    vi.mocked(derive).mockClear();
    await requireTruth(wide);

    const asked = vi.mocked(derive).mock.calls.map(([own, most]) => {
      expect(own).toBe(wide);
      return most;
    });
    expect(asked).toEqual(sizes);
  },
);

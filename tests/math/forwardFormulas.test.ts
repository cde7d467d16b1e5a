import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {matrixSum, occurrence} from '../../src/math/build.ts';
import {evaluate, evaluateNumber} from '../../src/math/evaluate.ts';
import {
  activationFormula,
  errorFormula,
  totalErrorFormula,
  weightedInputFormula,
} from '../../src/math/forwardFormulas.ts';
import {layerFormula, layerGrids} from '../../src/math/layerFormula.ts';
import {latexOf} from '../../src/math/latex.ts';
import {pointOf} from '../../src/math/point.ts';
import {textOf} from '../../src/math/text.ts';
import {vocabulary} from '../../src/math/vocabulary.ts';
import {activationNames} from '../../src/network/activations.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {lastLayer, type Network} from '../../src/network/network.ts';
import {parseNetwork} from '../../src/network/networkFile.ts';

const named = (file: string): Network =>
  parseNetwork(readFileSync(`networks/${file}.json`, 'utf8'));

const networks = [
  defaultNetwork,
  named('1-1-1'),
  named('3-4-2-tanh'),
  named('2-3-3-2-binary'),
  named('4-4-4-4-3-softmax'),
  named('784-16-16-10'),
];

describe('the formulas of a forward pass on Matt Mazur’s network', () => {
  const point = pointOf(defaultNetwork);

  test.each([
    ['z', weightedInputFormula(defaultNetwork, 1, 1), 0.3775],
    ['a', activationFormula(defaultNetwork, 1, 1), 0.593269992],
    ['e', errorFormula(defaultNetwork, 1), 0.274811083],
    ['E', totalErrorFormula(defaultNetwork), 0.298371109],
  ])('%s comes to the published number', (_, {right}, published) => {
    expect(evaluateNumber(right, point)).toBeCloseTo(published, 9);
  });

  test.each([
    [
      weightedInputFormula(defaultNetwork, 1, 1),
      'z⁽¹⁾₁ = w⁽¹⁾₁₁ · x₁ + w⁽¹⁾₁₂ · x₂ + b⁽¹⁾₁',
    ],
    [activationFormula(defaultNetwork, 1, 1), 'a⁽¹⁾₁ = σ(z⁽¹⁾₁)'],
    [errorFormula(defaultNetwork, 1), 'e₁ = 1 / 2 · (t₁ − a⁽²⁾₁)²'],
    [totalErrorFormula(defaultNetwork), 'E = e₁ + e₂'],
    [layerFormula(defaultNetwork, 2), 'Z⁽²⁾ = W⁽²⁾ A⁽¹⁾ + B⁽²⁾'],
  ])('they read as in a textbook: %#', (formula, text) => {
    expect(textOf(formula)).toBe(text);
  });
});

describe.each(networks.map(network => [network.title, network] as const))(
  'the formulas of a forward pass on %s',
  (_, network) => {
    const point = pointOf(network);
    const last = lastLayer(network);

    test('agree with the core at every layer, whole or with dots', () => {
      for (let layer = 1; layer <= last; layer++) {
        const index = network.layers[layer]!;
        for (const {left, right} of [
          weightedInputFormula(network, layer, index),
          activationFormula(network, layer, index),
        ]) {
          const core = evaluateNumber(left, point);
          expect(evaluateNumber(right, point)).toBeCloseTo(core, 10);
        }
        for (const formula of [
          layerFormula(network, layer),
          layerGrids(network, layer),
        ]) {
          const [left, right] = [formula.left, formula.right].map(side =>
            evaluate(side, point).flat(),
          );
          expect(left).toEqual(point.forward.z[layer]);
          right!.forEach((value, row) =>
            expect(value).toBeCloseTo(left![row]!, 10),
          );
        }
      }
    });

    test('agree with the core at the errors', () => {
      const total = totalErrorFormula(network);
      const {error, outputErrors} = point.forward;
      expect(evaluateNumber(total.right, point)).toBeCloseTo(error, 10);
      outputErrors.forEach((value, at) => {
        const {right} = errorFormula(network, at + 1);
        expect(evaluateNumber(right, point)).toBeCloseTo(value, 10);
      });
    });
  },
);

test.each(activationNames.map(name => [name] as const))(
  'the formula of %s comes to what the core computes',
  name => {
    const activations = defaultNetwork.activations.map(() => name);
    const network = {...defaultNetwork, activations};
    const {right} = activationFormula(network, 1, 2);
    const point = pointOf(network);
    const core = point.forward.a[1]![1]!;
    expect(evaluateNumber(right, point)).toBeCloseTo(core, 12);
    expect(latexOf(right)).not.toBe('');
  },
);

test('matrices of different shapes are not added', () => {
  const {Z, W} = vocabulary(named('3-4-2-tanh'));
  const terms = [occurrence('z', Z(1)), occurrence('w', W(1))];
  expect(() => matrixSum('sum', terms)).toThrow(
    /sum: \+ joins 4 × 1 and 4 × 3/,
  );
});

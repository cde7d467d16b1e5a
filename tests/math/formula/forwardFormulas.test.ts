import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {matrixSum, occurrence} from '../../../src/math/term/build.ts';
import {evaluate, evaluateNumber} from '../../../src/math/value/evaluate.ts';
import {
  activationFormula,
  errorFormula,
  totalErrorFormula,
  weightedInputFormula,
} from '../../../src/math/formula/forwardFormulas.ts';
import {
  layerFormula,
  layerGrids,
} from '../../../src/math/formula/layerFormula.ts';
import {latexOf} from '../../../src/math/write/latex.ts';
import {numberRow} from '../../../src/math/value/numberRow.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import {textOf} from '../../../src/math/write/text.ts';
import {vocabulary} from '../../../src/math/term/vocabulary.ts';
import {activationNames} from '../../../src/network/activations.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {lastLayer, type Network} from '../../../src/network/network.ts';
import {parseNetwork} from '../../../src/network/file/networkFile.ts';
import {plainNetwork} from '../networks.ts';

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

/** One layer of two outputs with given weighted inputs. */
function withInputs(
  z: readonly [number, number],
  activation: string,
  loss: string,
): Network {
  return parseNetwork(
    JSON.stringify({
      title: `${activation} of ${z.join(' and ')}`,
      layers: [1, 2],
      activation: [activation],
      loss,
      weights: [z.map(value => [value])],
      biases: [[0, 0]],
      input: [1],
      target: [0, 1],
    }),
  );
}

describe.each(
  (
    [
      ['sigmoid', 'binary-cross-entropy'],
      ['softmax', 'categorical-cross-entropy'],
      ['softmax', 'half-squared-error'],
    ] as const
  ).flatMap(([activation, loss]) =>
    ([40, -40, 700, -700, 5000] as const).map(z => ({activation, loss, z})),
  ),
)('$activation under $loss with a weighted input of $z', given => {
  const {activation, loss, z} = given;
  const network = withInputs([z, 0.3 * z], activation, loss);
  const point = pointOf(network);
  const {forward} = point;

  test.each([1, 2])(
    'the formulas of output %i come to what the forward pass has, though it is rounded to 0 or 1',
    output => {
      const a = activationFormula(network, 1, output);
      const e = errorFormula(network, output);

      expect(evaluateNumber(a.right, point)).toBeCloseTo(
        forward.a[1]![output - 1]!,
        14,
      );
      expect(evaluateNumber(e.right, point)).toBeCloseTo(
        forward.outputErrors[output - 1]!,
        9,
      );
    },
  );

  test('a row of numbers has none that is not finite', () => {
    for (const output of [1, 2]) {
      for (const {right} of [
        activationFormula(network, 1, output),
        errorFormula(network, output),
      ]) {
        expect(() => numberRow(right, point)).not.toThrow();
      }
    }
  });
});

test('no row of numbers takes the logarithm of what is rounded to 0', () => {
  const network = withInputs([40, 3], 'sigmoid', 'binary-cross-entropy');
  const point = pointOf(network);

  expect(numberRow(errorFormula(network, 1).right, point)).toEqual([]);
  expect(numberRow(errorFormula(network, 2).right, point)).not.toEqual([]);
});

test('Formulas of layers and nodes of two digits have ids of their own', () => {
  const layers = Array.from({length: 13}, () => 12);
  const network = plainNetwork(layers);
  const indices = [1, 2, 11, 12];
  const ids = indices.flatMap(layer =>
    indices.flatMap(index =>
      [weightedInputFormula, activationFormula].map(
        formulaOf => formulaOf(network, layer, index).id,
      ),
    ),
  );

  expect(new Set(ids).size).toBe(ids.length);
});

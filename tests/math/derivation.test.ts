import {describe, expect, test} from 'vitest';
import {inCapitalNumbers} from '../../src/math/layer/capitalNumbers.ts';
import {derive} from '../../src/math/derivation.ts';
import {evaluate, evaluateNumber} from '../../src/math/value/evaluate.ts';
import {bias, weight} from '../../src/math/term/parameter.ts';
import {reusedFactors} from '../../src/math/trace/reuse.ts';
import {conclusions, type Section} from '../../src/math/step/step.ts';
import {textOf} from '../../src/math/write/text.ts';
import {findTerm} from '../../src/math/term/walk.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {plainNetwork, softmaxNetwork} from './networks.ts';

const derivation = derive(defaultNetwork);
const {outputLayer, point} = derivation;
const hidden = derivation.hiddenLayer(1);

function endOf(section: Section): readonly string[] {
  return conclusions(section).map(textOf);
}

describe('The derivation for the default network gives figure', () => {
  test('05: products gather into two columns and a matrix', () => {
    const {step, steps} = outputLayer.gather();
    expect(steps.map(({kind}) => kind)).toEqual(['stack', 'gather']);
    expect(step.stack.before).toHaveLength(4);
    expect(endOf(outputLayer.gather())).toEqual([
      '[∂E/∂w⁽²⁾₁₁, ∂E/∂w⁽²⁾₁₂; ∂E/∂w⁽²⁾₂₁, ∂E/∂w⁽²⁾₂₂] = ([∂e₁/∂a⁽²⁾₁; ∂e₂/∂a⁽²⁾₂] ⊙ [∂a⁽²⁾₁/∂z⁽²⁾₁; ∂a⁽²⁾₂/∂z⁽²⁾₂]) 1ᵀ ⊙ [∂z⁽²⁾₁/∂w⁽²⁾₁₁, ∂z⁽²⁾₁/∂w⁽²⁾₁₂; ∂z⁽²⁾₂/∂w⁽²⁾₂₁, ∂z⁽²⁾₂/∂w⁽²⁾₂₂]',
    ]);
  });

  test('06: capital letters, and δ', () => {
    expect(endOf(outputLayer.name())).toEqual([
      '∂E/∂W⁽²⁾ = (∂E/∂A⁽²⁾ ⊙ ∂A⁽²⁾/∂Z⁽²⁾) 1ᵀ ⊙ ∂Z⁽²⁾/∂W⁽²⁾',
    ]);
    expect(endOf(outputLayer.delta())).toEqual([
      '∂E/∂W⁽²⁾ = δ⁽²⁾ 1ᵀ ⊙ ∂Z⁽²⁾/∂W⁽²⁾',
    ]);
    expect(textOf(outputLayer.delta().definition)).toBe(
      'δ⁽²⁾ = ∂E/∂A⁽²⁾ ⊙ ∂A⁽²⁾/∂Z⁽²⁾',
    );
  });

  test('08: δ is recognised in the new equation and in those beside it', () => {
    const recognition = hidden.recognise(weight(1, 1, 1));
    expect(recognition.start.map(textOf).slice(0, 2)).toEqual([
      '∂E/∂w⁽²⁾₁₁ = ∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂z⁽²⁾₁ · ∂z⁽²⁾₁/∂w⁽²⁾₁₁',
      '∂E/∂w⁽²⁾₂₁ = ∂e₂/∂a⁽²⁾₂ · ∂a⁽²⁾₂/∂z⁽²⁾₂ · ∂z⁽²⁾₂/∂w⁽²⁾₂₁',
    ]);
    expect(endOf(recognition)).toEqual([
      '∂E/∂w⁽²⁾₁₁ = δ⁽²⁾₁ · ∂z⁽²⁾₁/∂w⁽²⁾₁₁',
      '∂E/∂w⁽²⁾₂₁ = δ⁽²⁾₂ · ∂z⁽²⁾₂/∂w⁽²⁾₂₁',
      '∂E/∂w⁽¹⁾₁₁ = (δ⁽²⁾₁ · ∂z⁽²⁾₁/∂a⁽¹⁾₁ + δ⁽²⁾₂ · ∂z⁽²⁾₂/∂a⁽¹⁾₁) · ∂a⁽¹⁾₁/∂z⁽¹⁾₁ · ∂z⁽¹⁾₁/∂w⁽¹⁾₁₁',
    ]);
    expect(textOf(recognition.equation.left)).toBe('∂E/∂w⁽¹⁾₁₁');
  });

  test('09: what is reused in the next gradients, and what is new', () => {
    const first = derivation.trace(weight(1, 1, 1)).equation;
    const second = derivation.trace(weight(1, 1, 2)).equation;
    const reused = reusedFactors(second, [first]);
    const fresh = ['∂z⁽¹⁾₁/∂w⁽¹⁾₁₂'];
    expect(reused.size).toBe(7);
    expect([...reused].map(id => textOf(findTerm(second, id)))).not.toEqual(
      expect.arrayContaining(fresh),
    );
  });

  test('11: the sums are a transposed matrix times δ', () => {
    expect(hidden.split().steps.map(({kind}) => kind)).toEqual([
      'split',
      'transpose',
    ]);
    expect(textOf(hidden.split().product)).toBe(
      '[∂z⁽²⁾₁/∂a⁽¹⁾₁, ∂z⁽²⁾₁/∂a⁽¹⁾₂; ∂z⁽²⁾₂/∂a⁽¹⁾₁, ∂z⁽²⁾₂/∂a⁽¹⁾₂]ᵀ [δ⁽²⁾₁; δ⁽²⁾₂]',
    );
  });

  test('12: capital letters for the first layer', () => {
    expect(endOf(hidden.name())).toEqual([
      '∂E/∂W⁽¹⁾ = (((∂Z⁽²⁾/∂A⁽¹⁾)ᵀ δ⁽²⁾) ⊙ ∂A⁽¹⁾/∂Z⁽¹⁾) 1ᵀ ⊙ ∂Z⁽¹⁾/∂W⁽¹⁾',
    ]);
  });

  test('13: ∂Z/∂A is W in its true place', () => {
    const values = hidden.weights().step.substitute.after.map(textOf);
    expect(values?.[1]).toBe('∂Z⁽²⁾/∂A⁽¹⁾ = [w⁽²⁾₁₁, w⁽²⁾₁₂; w⁽²⁾₂₁, w⁽²⁾₂₂]');
    expect(endOf(hidden.weights())).toEqual([
      '∂E/∂W⁽¹⁾ = (((W⁽²⁾)ᵀ δ⁽²⁾) ⊙ ∂A⁽¹⁾/∂Z⁽¹⁾) 1ᵀ ⊙ ∂Z⁽¹⁾/∂W⁽¹⁾',
    ]);
  });

  test('14: X takes the place of ∂Z/∂W', () => {
    expect(textOf(hidden.inputs().fact)).toBe('∂Z⁽¹⁾/∂W⁽¹⁾ = 1 (X⁽⁰⁾)ᵀ');
    expect(endOf(hidden.inputs())).toEqual([
      '∂E/∂W⁽¹⁾ = (((W⁽²⁾)ᵀ δ⁽²⁾) ⊙ ∂A⁽¹⁾/∂Z⁽¹⁾) (X⁽⁰⁾)ᵀ',
    ]);
  });

  test('15: both layers end alike', () => {
    expect(textOf(outputLayer.finished())).toBe('∂E/∂W⁽²⁾ = δ⁽²⁾ (A⁽¹⁾)ᵀ');
    expect(textOf(hidden.finished())).toBe('∂E/∂W⁽¹⁾ = δ⁽¹⁾ (X⁽⁰⁾)ᵀ');
  });

  test('16: the equations of any depth, with an instance for every layer', () => {
    const {steps, equations} = derivation.generalise();
    expect(Object.values(equations).map(textOf)).toEqual([
      'δ⁽ᴸ⁾ = ∂E/∂A⁽ᴸ⁾ ⊙ ∂A⁽ᴸ⁾/∂Z⁽ᴸ⁾',
      'δ⁽ˡ⁾ = ((W⁽ˡ⁺¹⁾)ᵀ δ⁽ˡ⁺¹⁾) ⊙ ∂A⁽ˡ⁾/∂Z⁽ˡ⁾',
      '∂E/∂W⁽ˡ⁾ = δ⁽ˡ⁾ (A⁽ˡ⁻¹⁾)ᵀ',
      '∂E/∂B⁽ˡ⁾ = δ⁽ˡ⁾',
    ]);
    expect(steps.map(({before}) => before.length)).toEqual([1, 1, 2, 2]);
    expect(equations.weights.layers).toEqual([1, 2]);
    expect(equations.hiddenDelta.layers).toEqual([1]);
  });

  test('17 and 18: what is left of a bias is δ', () => {
    const {steps} = derivation.bias.entry(2, 1);
    expect(steps.map(({after}) => after.map(textOf))).toEqual([
      ['∂E/∂b⁽²⁾₁ = δ⁽²⁾₁ · ∂z⁽²⁾₁/∂b⁽²⁾₁'],
      ['∂E/∂b⁽²⁾₁ = δ⁽²⁾₁ · 1'],
      ['∂E/∂b⁽²⁾₁ = δ⁽²⁾₁'],
    ]);
    expect(endOf(derivation.bias.layer(2))).toEqual(['∂E/∂B⁽²⁾ = δ⁽²⁾']);
  });

  test('19: the four equations in the published numbers', () => {
    const {hiddenDelta, weights} = derivation.generalise().equations;
    expect(textOf(inCapitalNumbers(hiddenDelta, point, {layer: 1}))).toBe(
      '[0.008771; 0.009954] = ([0.40, 0.50; 0.45, 0.55] [0.1385; −0.03810]) ⊙ [0.2413; 0.2406]',
    );
    const gradient = evaluate(weights.right, {...point, ell: 1});
    expect(gradient.flat().map(value => value.toFixed(9))).toEqual([
      '0.000438568',
      '0.000877135',
      '0.000497713',
      '0.000995425',
    ]);
  });
});

// Matt Mazur, "A Step by Step Backpropagation Example".
test.each([
  [weight(2, 1, 1), '0.082167041'],
  [weight(2, 1, 2), '0.082667628'],
  [weight(2, 2, 1), '-0.022602540'],
  [weight(2, 2, 2), '-0.022740242'],
  [weight(1, 1, 1), '0.000438568'],
  [weight(1, 1, 2), '0.000877135'],
  [weight(1, 2, 1), '0.000497713'],
  [weight(1, 2, 2), '0.000995425'],
])('The trace of %o has the published value %s', (parameter, value) => {
  const {equation} = derivation.trace(parameter);
  expect(evaluateNumber(equation.right, point).toFixed(9)).toBe(value);
});

describe('With softmax and categorical cross-entropy', () => {
  const softmax = derive(softmaxNetwork([2, 3, 3]));

  test('δ of the last layer takes the transposed Jacobian in place of ⊙', () => {
    expect(textOf(softmax.outputLayer.delta().definition)).toBe(
      'δ⁽²⁾ = (∂A⁽²⁾/∂Z⁽²⁾)ᵀ ∂E/∂A⁽²⁾',
    );
    expect(textOf(softmax.generalise().equations.outputDelta)).toBe(
      'δ⁽ᴸ⁾ = (∂A⁽ᴸ⁾/∂Z⁽ᴸ⁾)ᵀ ∂E/∂A⁽ᴸ⁾',
    );
    expect(textOf(softmax.outputLayer.finished())).toBe(
      '∂E/∂W⁽²⁾ = δ⁽²⁾ (A⁽¹⁾)ᵀ',
    );
  });

  test('δ comes down to a − t', () => {
    const section = softmax.outputLayer.simplify(2);
    expect(
      section?.steps.map(({after}) => after.map(textOf)).slice(-3),
    ).toEqual([
      ['δ⁽²⁾₂ = t₁ · a⁽²⁾₂ + (−t₂ · (1 − a⁽²⁾₂)) + t₃ · a⁽²⁾₂'],
      ['δ⁽²⁾₂ = a⁽²⁾₂ · (t₁ + t₂ + t₃) − t₂'],
      ['δ⁽²⁾₂ = a⁽²⁾₂ − t₂'],
    ]);
  });

  test('and is left as it is for other losses', () => {
    expect(derivation.outputLayer.simplify(1)).toBeUndefined();
    expect(derivation.outputLayer.split()).toBeUndefined();
  });
});

test('Where room is short, dots stand for all but the first and the last of more than three', () => {
  const brief = derive(plainNetwork([5, 3, 4]), 3);
  const gathering = brief.hiddenLayer(1).gather();

  expect(gathering.left.rowNumbers).toEqual([1, 2, 3]);
  expect(gathering.left.columnNumbers).toEqual([1, undefined, 5]);
  expect(gathering.left.cells[0]![1]).toMatchObject({
    kind: 'elision',
    count: 3,
  });
  expect(textOf(gathering.incoming.cells[0]![0]!)).toBe(
    textOf(brief.hiddenLayer(1).recognise(weight(1, 1, 1)).equation.right)
      .replace(/ · ∂a⁽¹⁾₁\/∂z⁽¹⁾₁ · .*/, '')
      .replace(/^\((.*)\)$/, '$1'),
  );
});

describe('A derivation says what is not there', () => {
  test('for a hidden layer that is the last or none', () => {
    expect(() => derivation.hiddenLayer(2)).toThrow('choose 1 to 1');
    expect(() => derive(plainNetwork([2, 2])).hiddenLayer(1)).toThrow(
      'this network has none',
    );
  });

  test('for a δ above the last layer', () => {
    expect(() => hidden.recognise(weight(2, 1, 1))).toThrow(
      'w2,1,1 is of the last layer, above which there is no δ',
    );
  });

  test('for a bias beyond the layer', () => {
    expect(() => derivation.bias.trace(bias(1, 9))).toThrow(
      'There is no b1,9: its row is 9. Choose 1 to 2.',
    );
  });
});

import {sentenceText} from '../../../src/math/write/sentenceText.ts';
import {describe, expect, test} from 'vitest';
import {deriveDocument} from '../../../src/math/document/document.ts';
import {derive} from '../../../src/math/derivation.ts';
import {failureText} from '../../../src/math/truth/failure.ts';
import {kinksOf} from '../../../src/math/value/kinks.ts';
import type {Locals} from '../../../src/math/term/locals.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import {type EvaluationPoint, pointOf} from '../../../src/math/value/point.ts';
import {tangentsOf} from '../../../src/math/value/tangents.ts';
import {verifyDerivation, verifySections} from '../../../src/math/verify.ts';
import {forwardPass} from '../../../src/network/forward.ts';
import type {ActivationName} from '../../../src/network/activations.ts';
import type {Network} from '../../../src/network/network.ts';

/** One node at its kink beside one that is not; their bias may be moved. */
function atKink(activation: ActivationName = 'relu', bias = -1): Network {
  return {
    title: 'one node at 0',
    layers: [2, 2, 1],
    activations: [activation, 'identity'],
    loss: 'half-squared-error',
    weights: [
      [
        [1, 1],
        [1, 1],
      ],
      [[1, -2]],
    ],
    biases: [[0, bias], [0]],
    input: [1, 0],
    target: [0.25],
  };
}

const taken =
  'z⁽¹⁾₂ = 0 is at the kink of relu, where every slope from 0 to 1 is right: 0 is taken, that of the left side.';

describe('A node at its kink', () => {
  test.each(['relu', 'leaky-relu', 'elu'] as const)(
    'of %s leaves the derivation true, to all digits of what is measured',
    name => {
      const {failed, worstMeasuredError, belowNoise} = verifyDerivation(
        atKink(name),
      );
      expect(failed).toBe(0);
      expect(belowNoise).toBe(0);
      expect(worstMeasuredError).toBeLessThan(1e-9);
    },
  );

  test('is named by a verification, with the slope that is taken', () => {
    expect(verifyDerivation(atKink()).kinks).toEqual([
      {
        layer: 1,
        node: 2,
        activation: 'relu',
        z: 0,
        from: 0,
        to: 1,
        taken: 0,
        text: taken,
      },
    ]);
  });

  test('is named by derive where its slope is used, and nowhere else', () => {
    const traceOf = (row: number) =>
      deriveDocument(atKink(), {parameter: weight(1, row, 1)});
    expect(traceOf(2)).toContain(taken);
    expect(traceOf(1)).not.toContain('kink');
    expect(deriveDocument(atKink(), {layer: 1})).toContain(taken);
    expect(deriveDocument(atKink(), {layer: 2})).not.toContain('kink');
  });

  test('is none of elu, whose slopes meet', () => {
    const network = atKink('elu');
    expect(kinksOf(network, forwardPass(network))).toEqual([]);
  });

  test.each([0, 0.25, 1])('may take the slope %d', slope => {
    expect(refusals(taking(slope))).toEqual([]);
  });

  test.each([-0.1, 1.1])('may not take the slope %d', slope => {
    expect(refusals(taking(slope))[0]).toContain('central differences give');
  });
});

test('A z that only rounding keeps from its kink is told, with the side that it is on', () => {
  const network: Network = {
    ...atKink(),
    input: [0.1, 0.2],
    biases: [[0, -0.3], [0]],
  };
  const [kink] = kinksOf(network, forwardPass(network));
  expect(kink?.z).toBe(0.1 + 0.2 - 0.3);
  expect(sentenceText(kink!.sentence)).toBe(
    'z⁽¹⁾₂ = 5.551×10⁻¹⁷ is 0 but for rounding, the kink of relu, where every slope from 0 to 1 is right: 1 is taken, that of the right side.',
  );
});

test.each([1e-3, 1e-9, 1e-15, -1e-3, -1e-9, -1e-15])(
  'A z of %d is measured on its own side of the kink',
  distance => {
    const {failed, worstMeasuredError} = verifyDerivation(
      atKink('relu', distance - 1),
    );
    expect(failed).toBe(0);
    expect(worstMeasuredError).toBeLessThan(1e-9);
  },
);

/** The same network derived with another slope at the kink. */
function taking(slope: number): EvaluationPoint {
  const point = pointOf(atKink());
  const {locals, backward} = point;
  const totals = point.pathTotals();
  const error = -2 * (backward.delta[2]?.[0] ?? NaN) * slope;
  const delta = [backward.delta[1]?.[0] ?? NaN, error];
  const changed: Locals = {
    ...locals,
    activation: (layer, of, by) =>
      layer === 1 && of === 2 ? slope : locals.activation(layer, of, by),
  };
  return {
    ...point,
    locals: changed,
    tangents: parameter => tangentsOf(point.network, changed, parameter),
    backward: {
      ...backward,
      activationJacobian: backward.activationJacobian,
      delta: [[], delta, backward.delta[2] ?? []],
      dB: [[], delta, backward.dB[2] ?? []],
      dW: [[], delta.map(value => [value, 0]), backward.dW[2] ?? []],
    },
    pathTotals: () => ({...totals, z: [[], delta, totals.z[2] ?? []]}),
  };
}

function refusals(point: EvaluationPoint): readonly string[] {
  return verifySections([derive(point.network).trace(weight(1, 2, 1))], point)
    .results.filter(({passed}) => !passed)
    .map(failureText);
}

import {say} from '../../src/math/write/sentence.ts';
import {describe, expect, test} from 'vitest';
import {difference, equation, number} from '../../src/math/term/build.ts';
import {derive} from '../../src/math/derivation.ts';
import {equationsOf} from '../../src/math/step/equationsOf.ts';
import {failureText} from '../../src/math/truth/failure.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {pointOf} from '../../src/math/value/point.ts';
import {rewrite} from '../../src/math/step/provenance.ts';
import {verifyDerivation, verifySections} from '../../src/math/verify.ts';
import {activationNames} from '../../src/network/activations.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {lossNames} from '../../src/network/losses.ts';
import type {Network, Vector} from '../../src/network/network.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {
  plainNetwork,
  seededNetwork,
  softmaxNetwork,
  variousNetworks,
} from './networks.ts';
import {stated} from '../../src/math/step/step.ts';

/** `npm run test:whole` tries a hundred of each depth. */
const seeds = Array.from({length: isWhole ? 100 : 10}, (_, seed) => seed);
const depths = [1, 2, 3, 4, 5];

describe('Every equation of a derivation holds', () => {
  // Every z is kept at least 0.1 from 0, since differences across a kink of
  // relu measure no derivative.
  test.each(depths)(
    `for ${seeds.length} random networks of %i weight layers, to 1e-12, and to 1e-6 by central differences`,
    {timeout: 120_000},
    depth => {
      for (const seed of seeds) {
        const network = seededNetwork(depth, seed);
        const {results, equations} = verifyDerivation(network);
        const failures = results.filter(({passed}) => !passed);
        expect(failures.map(failureText)).toEqual([]);
        expect(equations).toBeGreaterThan(20);
      }
    },
  );

  test('among them all activations and losses, and every width from 1 to 8', () => {
    const networks = depths.flatMap(depth =>
      seeds.map(seed => seededNetwork(depth, seed)),
    );
    expect(networks.length).toBe(seeds.length * depths.length);
    expect(new Set(networks.flatMap(({activations}) => activations))).toEqual(
      new Set(activationNames),
    );
    expect(new Set(networks.map(({loss}) => loss))).toEqual(new Set(lossNames));
    expect(new Set(networks.flatMap(({layers}) => layers))).toEqual(
      new Set([1, 2, 3, 4, 5, 6, 7, 8]),
    );
  });

  test.each(variousNetworks)('for %s', (_, network) => {
    const {failed, worstRelativeError, worstMeasuredError} =
      verifyDerivation(network);
    expect(failed).toBe(0);
    expect(worstRelativeError).toBeLessThanOrEqual(1e-12);
    expect(worstMeasuredError).toBeLessThanOrEqual(1e-6);
  });

  test.each(variousNetworks)(
    'for %s with no more than the first, the last and dots of what exceeds three',
    (_, network) => {
      const {results} = verifyDerivation(network, derive(network, 3));
      const failures = results.filter(({passed}) => !passed);
      expect(failures.map(failureText)).toEqual([]);
    },
  );
});

describe('Where numbers have few digits left', () => {
  test.each([
    ['sigmoid', plainNetwork([3, 3, 2], 'sigmoid')],
    ['tanh', plainNetwork([3, 3, 2], 'tanh')],
    ['softmax', softmaxNetwork([2, 3, 3])],
  ])('at saturated nodes of %s, every equation still holds', (_, network) => {
    for (const factor of [10, 30, 100]) {
      const {results} = verifyDerivation(enlarged(network, factor));
      const failures = results.filter(({passed}) => !passed);
      expect(failures.map(failureText)).toEqual([]);
    }
  });

  test('an equation is still refused for more than rounding', () => {
    // Of 1 − 0.999… twelve digits have cancelled; the next ones must be right.
    const step = rewrite({
      kind: 'writeOut',
      caption: say`A difference in which digits cancel.`,
      before: [],
      after: [
        equation(
          'q',
          number('left', 1e-12),
          difference('d', number('one', 1), number('near', 1 - 1.1e-12)),
        ),
      ],
    });
    const section = {name: 'rounding', title: say`Rounding`, steps: [step]};
    const {failed, results} = verifySections(
      [section],
      pointOf(defaultNetwork),
    );
    expect(failed).toBe(1);
    expect(results[0]?.relativeError).toBeGreaterThan(1e-12);
  });
});

test('A number that is off by one of its digits fails, told with both values and the step', () => {
  const section = derive(defaultNetwork).outputLayer.numbers(weight(2, 1, 1));
  const step = section.step.workOut;
  const after = [{...stated(step), right: number('stale', 0.0822)}];
  const wrong = {...section, steps: [{...step, after}]};
  const {failed, equations, results} = verifySections(
    [section, wrong],
    pointOf(defaultNetwork),
  );
  const failures = results.filter(({passed}) => !passed);

  expect([failed, failures.length]).toEqual([1, 1]);
  expect(results).toHaveLength(equations);
  expect(failures.map(failureText)).toEqual([
    '∂E/∂w⁽²⁾₁₁ = 0.08220 does not hold (trace.w2,1,1.numbers, workOut): the left side is 0.08217, the right side 0.08220.',
  ]);
});

describe('A verification', () => {
  const derivation = derive(defaultNetwork);
  const {equations, failed, results} = verifyDerivation(defaultNetwork);

  test('has a result for every equation, and for every layer that it is stated for', () => {
    const stated = [...equationsOf(derivation.sections())].reduce(
      (count, {equation}) => count + (equation.layers?.length ?? 1),
      0,
    );
    expect(results.length).toBe(stated);
    expect(equations).toBe(stated);
    expect(failed).toBe(0);
  });

  test('measures every gradient and every δ beside its two sides', () => {
    const derivatives = results.filter(({equation}) =>
      /^(∂E\/∂[wbWB]|\[?∂E\/∂[wb]|δ)/.test(equation),
    );
    expect(derivatives.length).toBeGreaterThan(100);
    const unmeasured = derivatives.filter(({measured}) => !measured);
    expect(unmeasured).toEqual([]);
  });

  test('says which step of which section made an equation', () => {
    const [first] = results;
    expect(first).toMatchObject({
      equation: '∂E/∂w⁽²⁾₁₁ = ∂E/∂e₁ · ∂e₁/∂w⁽²⁾₁₁',
      section: 'trace.w2,1,1',
      step: 'start',
      passed: true,
    });
  });

  test('survives as JSON', () => {
    const parsed: unknown = JSON.parse(
      JSON.stringify({equations, failed, results}),
    );
    expect(parsed).toMatchObject({equations, failed: 0});
  });
});

/** The same network with every weight and bias times a factor. */
function enlarged(network: Network, factor: number): Network {
  const times = (values: Vector): Vector => values.map(value => value * factor);
  return {
    ...network,
    weights: network.weights.map(matrix => matrix.map(times)),
    biases: network.biases.map(times),
  };
}

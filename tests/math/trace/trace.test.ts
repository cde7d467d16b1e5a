import {describe, expect, test} from 'vitest';
import {hopsOf} from '../../../src/math/term/edge.ts';
import {evaluateNumber} from '../../../src/math/value/evaluate.ts';
import {bias, weight} from '../../../src/math/term/parameter.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import {textOf} from '../../../src/math/write/text.ts';
import {traceBack} from '../../../src/math/trace/trace.ts';
import {termsWithin} from '../../../src/math/term/walk.ts';
import {backwardPass} from '../../../src/network/backward.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../../src/network/forward.ts';
import {computationMap} from '../../../src/network/map.ts';
import {parameterGradient, parameters} from '../../../src/network/parameter.ts';
import {countPaths, paths} from '../../../src/network/paths.ts';
import {plainNetwork, softmaxNetwork, variousNetworks} from '../networks.ts';

describe('A trace of a last-layer weight', () => {
  const {step, steps, equation} = traceBack(defaultNetwork, weight(2, 1, 1));

  test('grows by one factor a hop, and says at every step what is still ahead', () => {
    expect(steps.map(({kind, after}) => [kind, ...after.map(textOf)])).toEqual([
      ['start', '∂E/∂w⁽²⁾₁₁ = ∂E/∂e₁ · ∂e₁/∂w⁽²⁾₁₁'],
      ['dropOne', '∂E/∂w⁽²⁾₁₁ = ∂e₁/∂w⁽²⁾₁₁'],
      ['hop', '∂E/∂w⁽²⁾₁₁ = ∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂w⁽²⁾₁₁'],
      ['hop', '∂E/∂w⁽²⁾₁₁ = ∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂z⁽²⁾₁ · ∂z⁽²⁾₁/∂w⁽²⁾₁₁'],
    ]);
  });

  test('leaves ∂E/∂e out for a reason that is an equation', () => {
    expect(step.dropOne.because.map(textOf)).toEqual(['∂E/∂e₁ = 1']);
  });

  test('has a factor for each edge of its one path on the map', () => {
    const [path] = paths(computationMap(defaultNetwork), weight(2, 1, 1));
    const edges = path?.edges.map(({id}) => id).slice(1);
    expect(hopsOf(equation).map(({edge}) => edge)).toEqual(edges);
  });
});

test('A trace of a first-layer weight adds where branches meet and multiplies along the chain', () => {
  const {equation, paths: count} = traceBack(defaultNetwork, weight(1, 1, 1));
  expect(count).toBe(2n);
  expect(textOf(equation)).toBe(
    '∂E/∂w⁽¹⁾₁₁ = (∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂z⁽²⁾₁ · ∂z⁽²⁾₁/∂a⁽¹⁾₁ + ∂e₂/∂a⁽²⁾₂ · ∂a⁽²⁾₂/∂z⁽²⁾₂ · ∂z⁽²⁾₂/∂a⁽¹⁾₁) · ∂a⁽¹⁾₁/∂z⁽¹⁾₁ · ∂z⁽¹⁾₁/∂w⁽¹⁾₁₁',
  );
});

test('A trace of a bias ends in ∂z/∂b', () => {
  expect(textOf(traceBack(defaultNetwork, bias(2, 1)).equation)).toBe(
    '∂E/∂b⁽²⁾₁ = ∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂z⁽²⁾₁ · ∂z⁽²⁾₁/∂b⁽²⁾₁',
  );
});

test('With softmax a last-layer trace goes through every a', () => {
  const {equation, paths: count} = traceBack(
    softmaxNetwork([2, 3, 3]),
    weight(2, 2, 1),
  );
  expect(count).toBe(3n);
  expect(textOf(equation)).toBe(
    '∂E/∂w⁽²⁾₂₁ = (∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂z⁽²⁾₂ + ∂e₂/∂a⁽²⁾₂ · ∂a⁽²⁾₂/∂z⁽²⁾₂ + ∂e₃/∂a⁽²⁾₃ · ∂a⁽²⁾₃/∂z⁽²⁾₂) · ∂z⁽²⁾₂/∂w⁽²⁾₂₁',
  );
});

describe.each(variousNetworks)('For %s', (_, network) => {
  const point = pointOf(network);
  const backward = backwardPass(network, forwardPass(network));

  test('every trace has the value of reverse mode', () => {
    const wrong = parameters(network).filter(parameter => {
      const {equation} = traceBack(network, parameter);
      const traced = evaluateNumber(equation.right, point);
      const gradient = parameterGradient(backward, parameter);
      return Math.abs(traced - gradient) > 1e-12 * Math.abs(gradient);
    });
    expect(wrong).toEqual([]);
  });

  test('every trace counts its paths, and writes as many products or has dots for the rest', () => {
    const wrong = parameters(network).filter(parameter => {
      const {equation, paths: count} = traceBack(network, parameter);
      const terms = [...termsWithin(equation.right)];
      const written = terms.filter(
        term => term.kind === 'partial' && term.of.letter === 'e',
      ).length;
      const dots = terms.some(({kind}) => kind === 'elision');
      return (
        count !== countPaths(network, parameter) ||
        (dots ? BigInt(written) >= count : BigInt(written) !== count) ||
        written > 9
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every local factor is an edge of the map', () => {
    const edges = new Set(computationMap(network).edges.map(({id}) => id));
    const wrong = parameters(network)
      .flatMap(parameter => hopsOf(traceBack(network, parameter).equation))
      .filter(({edge}) => !edges.has(edge));
    expect(wrong).toEqual([]);
  });
});

test('Outermost dots hold the paths that the branches beside them do not', () => {
  const {equation, paths: count} = traceBack(
    plainNetwork([1, 1, 7]),
    weight(1, 1, 1),
  );
  const dots = [...termsWithin(equation.right)].find(
    term => term.kind === 'elision',
  );
  expect(count).toBe(7n);
  expect(dots).toMatchObject({count: 4, branches: {from: 3, to: 6, paths: 4}});
  expect(textOf(equation)).toContain('⋯ (4 more)');
});

test('Where room is short, at most four products are written of nested sums', () => {
  const {equation, paths: count} = traceBack(
    softmaxNetwork([2, 2, 3]),
    weight(1, 1, 1),
    3,
  );
  const dots = [...termsWithin(equation.right)].filter(
    term => term.kind === 'elision',
  );
  expect(count).toBe(9n);
  expect(dots).toHaveLength(3);
  expect(textOf(equation)).toBe(
    '∂E/∂w⁽¹⁾₁₁ = ((∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂z⁽²⁾₁ + ⋯ (2 more)) · ∂z⁽²⁾₁/∂a⁽¹⁾₁ + (∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂z⁽²⁾₂ + ⋯ (2 more)) · ∂z⁽²⁾₂/∂a⁽¹⁾₁ + (∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂z⁽²⁾₃ + ⋯ (2 more)) · ∂z⁽²⁾₃/∂a⁽¹⁾₁) · ∂a⁽¹⁾₁/∂z⁽¹⁾₁ · ∂z⁽¹⁾₁/∂w⁽¹⁾₁₁',
  );
});

test('A derivation asked twice gives the same ids', () => {
  const once = traceBack(defaultNetwork, weight(1, 2, 1));
  const again = traceBack(defaultNetwork, weight(1, 2, 1));
  expect(again.steps.map(({after}) => after)).toEqual(
    once.steps.map(({after}) => after),
  );
});

test('There is no trace of a parameter that the network has not', () => {
  expect(() => traceBack(defaultNetwork, weight(2, 3, 1))).toThrow(
    'There is no w2,3,1: its row is 3. Choose 1 to 2.',
  );
});

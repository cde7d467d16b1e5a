import {describe, expect, test} from 'vitest';
import {
  type DeltaGroup,
  deltaPairs,
} from '../../../src/components/acts/deltaPairs.ts';
import {derive} from '../../../src/math/derivation.ts';
import {evaluateNumber} from '../../../src/math/value/evaluate.ts';
import type {EvaluationPoint} from '../../../src/math/value/point.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import type {Equation, Term} from '../../../src/math/term/term.ts';
import {termsWithin} from '../../../src/math/term/walk.ts';
import {backwardPass} from '../../../src/network/backward.ts';
import {forwardPass} from '../../../src/network/forward.ts';
import {computationMap} from '../../../src/network/map.ts';
import {lastLayer} from '../../../src/network/network.ts';
import {fullyDrawn} from '../../helpers/sampleNetworks.ts';
import {sourceOf} from '../../../src/network/mapIds.ts';

describe.each([...fullyDrawn])('the pairs of %s', (_, network) => {
  const last = lastLayer(network);
  const derivation = derive(network);
  const recognition = derivation
    .hiddenLayer(last - 1)
    .recognise(weight(last - 1, 1, 1));
  const edges = computationMap(network).edges.map(({id}) => id);
  const pairs = deltaPairs(recognition, edges);
  const equations = recognition.start;

  test('go back over the same edges where dots stand for factors', () => {
    const brief = derive(network, 3)
      .hiddenLayer(last - 1)
      .recognise(weight(last - 1, 1, 1));

    expect(deltaPairs(brief, edges).map(pair => pair.edges)).toEqual(
      pairs.map(pair => pair.edges),
    );
  });

  test('are as many as the outputs, each found in two equations', () => {
    expect(pairs.map(({groups}) => groups.length)).toEqual(
      network.layers.slice(-1).flatMap(size => Array<number>(size).fill(2)),
    );
  });

  test('hold factors whose product is δ of reverse mode', () => {
    const {delta} = backwardPass(network, forwardPass(network));
    const products = pairs.map(({groups}) =>
      groups.map(group => valueOf(group, equations, derivation.point)),
    );
    for (const [index, values] of products.entries()) {
      for (const value of values) {
        expect(value).toBeCloseTo(delta[last]![index]!, 12);
      }
    }
  });

  test('go back over the edges from E to the weighted input', () => {
    for (const [index, pair] of pairs.entries()) {
      const sources = pair.edges.map(sourceOf);
      expect(sources).toContain(`z${last}-${index + 1}`);
      expect(pair.edges.some(edge => edge.endsWith('>E'))).toBe(true);
    }
  });
});

/** What the factors of a group come to: a sum over paths, or a product. */
function valueOf(
  {equation, factors}: DeltaGroup,
  equations: readonly Equation[],
  point: EvaluationPoint,
): number {
  const {right} = equations.find(({id}) => id === equation)!;
  const inside = [...termsWithin(right)].filter(({id}) => factors.includes(id));
  const sum = inside.find(({kind}) => kind === 'sum');
  const terms: readonly Term[] = sum ? [sum] : inside;
  return terms.reduce((value, term) => value * evaluateNumber(term, point), 1);
}

import {expect, test} from 'vitest';
import {gridOf} from '../../src/math/grids.ts';
import {createIds} from '../../src/math/ids.ts';
import {valuesOf, workOut} from '../../src/math/numbers.ts';
import {weight} from '../../src/math/parameter.ts';
import {pointOf} from '../../src/math/point.ts';
import {number} from '../../src/math/build.ts';
import {textOf} from '../../src/math/text.ts';
import {traceBack} from '../../src/math/trace.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';

const point = pointOf(defaultNetwork);

test('The values of a trace, by id, are those that stand under its factors', () => {
  const {equation} = traceBack(defaultNetwork, weight(2, 1, 1));
  const values = valuesOf(equation, point);
  expect(
    Object.fromEntries(
      [...values].map(([id, value]) => [id, value.toFixed(4)]),
    ),
  ).toEqual({
    'w2-1-1.left': '0.0822',
    'w2-1-1.path-1': '0.0822',
    'w2-1-1.e1_a2-1': '0.7414',
    'w2-1-1.a2-1_z2-1': '0.1868',
    'w2-1-1.z2-1_w2-1-1': '0.5933',
  });
});

test('A grid has values for its entries, and none for its dots', () => {
  const ids = createIds('g');
  const written = gridOf(ids, 'g', [6, 1], inner => number(inner('n'), 2));
  expect([...valuesOf(written, point).values()]).toEqual([2, 2, 2]);
});

test('A hidden trace works out through its branches', () => {
  const {equation} = traceBack(defaultNetwork, weight(1, 1, 1));
  const steps = workOut(equation, point);
  expect(steps.flatMap(({after}) => after).map(textOf)).toEqual([
    '∂E/∂w⁽¹⁾₁₁ = (0.7414 · 0.1868 · 0.40 + (−0.2171) · 0.1755 · 0.50) · 0.2413 · 0.05',
    '∂E/∂w⁽¹⁾₁₁ = 0.0004386',
  ]);
  const [first, second] = steps;
  const origins = second?.provenance.get('w1-1-1.equation.result');
  expect(origins?.kind).toBe('merged');
  expect(origins?.from).toContain('w1-1-1.z1-1_w1-1-1.value');
  expect(first?.provenance.get('w1-1-1.e1_a2-1.value')).toMatchObject({
    kind: 'substituted',
  });
});

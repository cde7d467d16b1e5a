import {expect, test} from 'vitest';
import {workOut} from '../../../src/math/step/numbers.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import {textOf} from '../../../src/math/write/text.ts';
import {traceBack} from '../../../src/math/trace/trace.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';

const point = pointOf(defaultNetwork);

test('A hidden trace works out through its branches', () => {
  const {equation} = traceBack(defaultNetwork, weight(1, 1, 1));
  const {step, steps} = workOut(equation, point);
  expect(steps.flatMap(({after}) => after).map(textOf)).toEqual([
    '∂E/∂w⁽¹⁾₁₁ = (0.7414 · 0.1868 · 0.40 + (−0.2171) · 0.1755 · 0.50) · 0.2413 · 0.05',
    '∂E/∂w⁽¹⁾₁₁ = 0.0004386',
  ]);
  const origins = step.workOut.provenance.get('w1-1-1.equation.result');
  expect(origins?.kind).toBe('merged');
  expect(origins?.from).toContain('w1-1-1.z1-1_w1-1-1.value');
  expect(step.substitute.provenance.get('w1-1-1.e1_a2-1.value')).toMatchObject({
    kind: 'substituted',
  });
});

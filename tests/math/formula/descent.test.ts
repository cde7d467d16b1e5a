import {describe, expect, test} from 'vitest';
import {disagreementOf} from '../../../src/math/truth/disagreement.ts';
import {descentOf} from '../../../src/math/formula/descent.ts';
import {mapTerms} from '../../../src/math/term/walk.ts';
import {evaluateNumber} from '../../../src/math/value/evaluate.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import {latexOf} from '../../../src/math/write/latex.ts';
import {textOf} from '../../../src/math/write/text.ts';
import {wordsOf} from '../../../src/math/write/words.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {parameterGradient, parameters} from '../../../src/network/parameter.ts';
import {fullyDrawn} from '../../helpers/sampleNetworks.ts';

const point = pointOf(defaultNetwork);
const w = {kind: 'weight', layer: 2, row: 1, column: 1} as const;
const {step, gradient} = descentOf(
  defaultNetwork,
  w,
  parameterGradient(point.backward, w),
);

describe('the rule of descent', () => {
  test('is written with an arrow, in every notation', () => {
    expect(textOf(step)).toBe('w⁽²⁾₁₁ ← w⁽²⁾₁₁ − η · ∂E/∂w⁽²⁾₁₁');
    expect(latexOf(step)).toContain('\\leftarrow');
    expect(wordsOf(step)).toContain(
      'column 1 becomes w, layer 2, row 1, column 1 minus eta times',
    );
  });

  test('has the published weight on its left side', () => {
    // Matt Mazur, "A Step by Step Backpropagation Example" (2015).
    expect(evaluateNumber(step.left, point).toFixed(9)).toBe('0.358916480');
  });

  test.each([...fullyDrawn])('holds for every parameter: %s', (_, network) => {
    const at = pointOf(network);

    for (const parameter of parameters(network)) {
      const value = parameterGradient(at.backward, parameter);
      const rule = descentOf(network, parameter, value);
      expect(disagreementOf(rule.step, at)).toBeUndefined();
      expect(disagreementOf(rule.gradient, at)).toBeUndefined();
    }
  });

  test('is refused with a derivative by another parameter', () => {
    const wrong = mapTerms(step.right, part =>
      part.kind === 'partial'
        ? {...part, by: {...part.by, indices: [1, 2]}}
        : part,
    );

    expect(disagreementOf({...step, right: wrong}, point)).toBeDefined();
    expect(disagreementOf(gradient, point)).toBeUndefined();
  });
});

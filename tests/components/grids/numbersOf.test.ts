import {expect, test} from 'vitest';
import {numbersOf, resultOf} from '../../../src/components/grids/numbersOf.ts';
import {typeset} from '../../../src/components/type/typeset.ts';
import {derive} from '../../../src/math/derivation.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';

const derivation = derive(defaultNetwork);
const {equations} = derivation.generalise();
const at = (ell: number) => ({...derivation.point, ell});

const upTo = (lines: number) => ({rows: lines, columns: lines, inner: lines});
const FOUR = upTo(4);

/** The numbers of a formula in the order of writing. */
function numbersIn(tex: string): number[] {
  const bare = tex
    .replaceAll(/\\cssId\{[^}]*\}|\\phantom\{[^}]*\}/g, '')
    .replaceAll(/\\\\\[[^\]]*\]|\\mkern-6mu/g, ' ');
  return [...bare.matchAll(/-?\d+\.?\d*/g)].map(([text]) => Number(text));
}

test('writes the published gradient of the last layer as column times row', () => {
  const {tex, count} = numbersOf(equations.weights, at(2), FOUR);

  // ∂E/∂w5 … ∂E/∂w8 of Matt Mazur's example, and his hidden activations.
  expect(numbersIn(tex)).toEqual([
    0.1385, -0.0381, 0.5933, 0.5969, 0.08217, 0.08267, -0.0226, -0.02274,
  ]);
  expect(count).toBe(8);
});

test('writes transposed weights lying down', () => {
  const {tex} = numbersOf(equations.hiddenDelta, at(1), FOUR);

  expect(numbersIn(tex).slice(0, 4)).toEqual([0.4, 0.5, 0.45, 0.55]);
});

test('writes what an equation comes to once where it names nothing else', () => {
  const {tex, count} = numbersOf(equations.biases, at(2), FOUR);

  expect(numbersIn(tex)).toEqual([0.1385, -0.0381]);
  expect(count).toBe(2);
});

test('writes each number by the rule, whatever its neighbours have', () => {
  const {tex} = resultOf(equations.hiddenDelta, at(1), FOUR);

  expect(tex).toContain('{0.008771} \\\\ {0.009954}');
});

test.each([
  [4, 9],
  [3, 4],
  [2, 4],
  [1, 1],
])(
  'of 10 × 16 numbers, %d lines leave %d to read, and dots',
  (lines, expected) => {
    const large = derive(sampleNetworks.get('784-16-16-10')!);
    const law = large.generalise().equations.weights;
    const {tex, count} = resultOf(law, {...large.point, ell: 3}, upTo(lines));

    expect(count).toBe(expected);
    expect(numbersIn(tex)).toHaveLength(count);
    expect(tex).toContain('\\cdots');
    expect(() => typeset(tex)).not.toThrow();
  },
);

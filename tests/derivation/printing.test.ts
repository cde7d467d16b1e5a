import {describe, expect, test} from 'vitest';
import {typeset} from '../../src/components/type/typeset.ts';
import {
  abs,
  at,
  beside,
  column,
  derivative,
  entrywise,
  exp,
  fn,
  index,
  ln,
  minus,
  negative,
  over,
  partial,
  plus,
  power,
  prime,
  sin,
  sqrt,
  sumOver,
  symbol,
  type Term,
  tex,
  times,
  transpose,
} from '../../src/derivation/index.ts';
import {formulaOf, latexOf} from '../../src/math/write/latex.ts';
import {textOf} from '../../src/math/write/text.ts';
import {wordsOf} from '../../src/math/write/words.ts';

const x = symbol('x');
const n = symbol('n', {is: 3});
const k = index('k', 1, n);
const z = symbol('z', {value: [1, 2, 3]});
const f = fn('f', u => power(u, 2));
const next = symbol('x', {index: plus(n, 1)});
const L = symbol('L', {is: sumOver(k, power(at(z, k), 2))});

const printed: readonly (readonly [Term, string, string, string])[] = [
  [symbol('θ'), 'θ', '\\theta', 'theta'],
  [symbol('Σ'), 'Σ', '\\Sigma', 'capital sigma'],
  [symbol('rate'), 'rate', '\\mathrm{rate}', 'rate'],
  [next, 'xₙ₊₁', 'x_{n + 1}', 'x, index n plus 1'],
  [power(x, 2), 'x²', '{x}^{2}', 'x squared'],
  [
    power(plus(x, 1), negative(n)),
    '(x + 1)⁻ⁿ',
    '{\\left( x + 1 \\right)}^{-n}',
    'the quantity x plus 1, end of quantity, to the power of minus n',
  ],
  [
    power(ln(x), 2),
    '(ln x)²',
    '{\\left( \\ln x \\right)}^{2}',
    'the quantity the natural logarithm of x, end of quantity, squared',
  ],
  [
    exp(beside(2, x)),
    'exp(2 x)',
    'e^{2 \\, x}',
    'the exponential of 2 times x',
  ],
  [sqrt(x), '√(x)', '\\sqrt{x}', 'the square root of x'],
  [abs(x), '|x|', '\\left| x \\right|', 'the absolute value of x'],
  [
    sin(over(x, 2)),
    'sin(x / 2)',
    '\\sin \\dfrac{x}{2}',
    'the sine of x over 2',
  ],
  [prime(f)(x), 'f′(x)', "f'\\bigl(x\\bigr)", 'f prime of x'],
  [at(z, k), 'zₖ', '{z}_{k}', 'z, entry k'],
  [
    sumOver(k, minus(at(z, k), 1)),
    'Σ[k=1…n] (zₖ − 1)',
    '\\sum_{k = 1}^{n} \\left( {z}_{k} - 1 \\right)',
    'the sum over k from 1 to n of the quantity z, entry k minus 1, end of quantity,',
  ],
  [
    partial(L, at(z, k)),
    '∂L/∂zₖ',
    '\\dfrac{\\partial L}{\\partial {z}_{k}}',
    'the partial derivative of capital L with respect to z, entry k',
  ],
  [
    derivative(times(x, x), x),
    'd/dx (x · x)',
    '\\dfrac{\\mathrm{d}}{\\mathrm{d} x} \\left( x \\cdot x \\right)',
    'the derivative of the quantity x times x, end of quantity, with respect to x',
  ],
  [plus(negative(x), 1), '−x + 1', '-x + 1', 'minus x plus 1'],
  [beside(3, 2), '3 · 2', '3 \\cdot 2', '3 times 2'],
  [
    tex('\\oint', {text: '∮', words: 'a loop integral'}),
    '∮',
    '{\\oint}',
    'a loop integral',
  ],
];

describe('A term is printed', () => {
  test.each(printed)('as text: %#', (term, text) => {
    expect(textOf(term)).toBe(text);
  });

  test.each(printed)('as LaTeX: %#', (term, _text, latex) => {
    expect(latexOf(term)).toBe(latex);
  });

  test.each(printed)('in words: %#', (term, _text, _latex, words) => {
    expect(wordsOf(term)).toBe(words);
  });

  test.each(printed)('so that MathJax draws all that has a role: %#', term => {
    const {tex: source, roles} = formulaOf(term);
    const ids = typeset(source).outlines.flatMap(outline => outline.ids);
    expect(ids).toEqual(expect.arrayContaining([...roles.keys()]));
  });
});

test('Every kind of term keeps its place among parentheses', () => {
  const sum = plus(x, 1);
  expect(textOf(times(sum, negative(x)))).toBe('(x + 1) · (−x)');
  expect(textOf(minus(x, minus(x, 1)))).toBe('x − (x − 1)');
  expect(textOf(times(sumOver(k, at(z, k)), x))).toBe('(Σ[k=1…n] zₖ) · x');
  expect(textOf(transpose(plus(z, z)))).toBe('(z + z)ᵀ');
  expect(textOf(entrywise(z, plus(z, column(1, 2, 3))))).toBe(
    'z ⊙ (z + [1; 2; 3])',
  );
});

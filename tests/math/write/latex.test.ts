import {describe, expect, test} from 'vitest';
import {
  broadcast,
  equation,
  hadamard,
  number,
  occurrence,
  product,
} from '../../../src/math/term/build.ts';
import {derive} from '../../../src/math/derivation.ts';
import {equationsOf} from '../../../src/math/step/equationsOf.ts';
import {conclusions} from '../../../src/math/step/step.ts';
import {formulaOf, inkOf, latexOf} from '../../../src/math/write/latex.ts';
import type {LatexOptions} from '../../../src/math/write/pen.ts';
import {textOf} from '../../../src/math/write/text.ts';
import {vocabulary} from '../../../src/math/term/vocabulary.ts';
import type {Network} from '../../../src/network/network.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {typesetByMathJax} from '../mathjax.ts';
import {plainNetwork, softmaxNetwork} from '../networks.ts';

const names = vocabulary(plainNetwork([12, 11, 10]));

describe.each<readonly [name: string, network: Network]>([
  ['the default network', defaultNetwork],
  ['single nodes', plainNetwork([1, 1, 1])],
  ['one output', plainNetwork([2, 3, 1])],
  ['three weight layers', plainNetwork([2, 2, 2, 2], 'sigmoid')],
  ['softmax', softmaxNetwork([2, 2, 3])],
  ['softmax over many outputs', softmaxNetwork([1, 5])],
  ['a wide hidden layer', plainNetwork([2, 6, 1], 'relu')],
  ['two-digit indices', plainNetwork([11, 10])],
])('For %s, every equation of the derivation', (_, network) => {
  // Equations that read alike are typeset alike: one of each is enough, and but in
  // `npm run test:whole` one of those that read alike but for their digits.
  const equations = new Map(
    [...equationsOf(derive(network).sections())].map(({equation: stated}) => [
      isWhole ? textOf(stated) : textOf(stated).replaceAll(/[0-9₀-₉]/g, '0'),
      stated,
    ]),
  );

  test('typesets with every id in the drawing once, and a role for each that draws something itself', () => {
    for (const stated of equations.values()) {
      const {tex, roles} = formulaOf(stated);
      const {ids, problem, drawing} = typesetByMathJax(tex);
      const found = {problem, ids: [...ids].sort(), roles: [...drawing].sort()};
      expect(found).toEqual({
        problem: undefined,
        ids: [...inkOf(stated).keys()].sort(),
        roles: [...roles.keys()].sort(),
      });
    }
  }, 60_000);

  test('has ids that are valid in an SVG and in a TeX argument', () => {
    for (const stated of equations.values()) {
      for (const id of inkOf(stated).keys()) {
        expect(id).toMatch(/^[A-Za-z][A-Za-z0-9._-]*$/);
      }
    }
  });
});

describe('Ids in LaTeX', () => {
  const equations = [
    ...derive(softmaxNetwork([1, 2, 2])).sections(),
    derive(plainNetwork([2, 7, 1]))
      .hiddenLayer(1)
      .gather(),
  ].flatMap(section => conclusions(section));

  test('move no glyph: with them the outlines lie where they lie without', () => {
    for (const stated of equations) {
      const marked = typesetByMathJax(formulaOf(stated).tex).places;
      const plain = typesetByMathJax(latexOf(stated)).places;
      const apart = marked.map((place, index) =>
        Math.abs(place - (plain[index] ?? NaN)),
      );
      expect(marked.length).toBe(plain.length);
      // In thousandths of an em, of which every group rounds to a tenth.
      expect(Math.max(...apart)).toBeLessThan(2);
    }
  }, 30_000);

  const options: readonly LatexOptions[] = [
    {indexParts: true},
    {multiplication: 'space'},
    {broadcast: 'implied'},
    {counts: false},
  ];

  test.each(options)(
    'stay unique and typeset with %o',
    option => {
      for (const stated of equations) {
        const {tex} = formulaOf(stated, option);
        const {ids, problem} = typesetByMathJax(tex);
        expect(problem).toBeUndefined();
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(
          [...tex.matchAll(/\\cssId\{([^}]*)\}/g)].map(([, id]) => id),
        );
      }
    },
    30_000,
  );
});

describe('The notation', () => {
  test.each([
    [names.w(2, 1, 1), 'w^{(2)}_{11}'],
    [names.w(1, 10, 3), 'w^{(1)}_{10,3}'],
    [names.a(0, 1), 'x_{1}'],
    [names.a(1, 1), 'a^{(1)}_{1}'],
    [names.z(2, 10), 'z^{(2)}_{10}'],
    [names.b(2, 1), 'b^{(2)}_{1}'],
    [names.e(1), 'e_{1}'],
    [names.E, 'E'],
    [names.delta(2, 1), '\\delta^{(2)}_{1}'],
    [names.Delta('ℓ+1'), '\\delta^{(\\ell+1)}'],
    [names.A('ℓ-1'), 'A^{(\\ell-1)}'],
    [names.A(0), 'X^{(0)}'],
    [names.W(2), 'W^{(2)}'],
  ])('of %o is %s', (variable, tex) => {
    expect(latexOf(occurrence('v', variable))).toBe(tex);
  });

  test('puts a dot between factors, and parentheses round a negative number', () => {
    const stated = product('p', [number('a', 0.5), number('b', -0.25)]);
    expect(latexOf(stated)).toBe('0.50 \\cdot \\left( -0.25 \\right)');
  });

  test('of the four equations is the one of the figures', () => {
    const {equations} = derive(defaultNetwork).generalise();
    expect(Object.values(equations).map(stated => latexOf(stated))).toEqual([
      '\\delta^{(L)} = \\dfrac{\\partial E}{\\partial A^{(L)}} \\odot \\dfrac{\\partial A^{(L)}}{\\partial Z^{(L)}}',
      '\\delta^{(\\ell)} = \\left( {W^{(\\ell+1)}}^{\\mathsf{T}} \\, \\delta^{(\\ell+1)} \\right) \\odot \\dfrac{\\partial A^{(\\ell)}}{\\partial Z^{(\\ell)}}',
      '\\dfrac{\\partial E}{\\partial W^{(\\ell)}} = \\delta^{(\\ell)} \\, {A^{(\\ell-1)}}^{\\mathsf{T}}',
      '\\dfrac{\\partial E}{\\partial B^{(\\ell)}} = \\delta^{(\\ell)}',
    ]);
  });

  test('says a repeated column by a row of ones, unless it is to be implied', () => {
    const column = occurrence('d', names.Delta(2));
    const spread = broadcast('s', column, [10, 11]);
    const stated = equation(
      'q',
      occurrence('w', names.W(2)),
      hadamard('h', [spread, occurrence('v', names.W(2))]),
    );
    expect(latexOf(stated)).toBe(
      'W^{(2)} = \\delta^{(2)} \\, \\mathbf{1}^{\\mathsf{T}} \\odot W^{(2)}',
    );
    expect(latexOf(stated, {broadcast: 'implied'})).toBe(
      'W^{(2)} = {\\delta^{(2)}} \\odot W^{(2)}',
    );
  });
});

describe('Between the rows of a matrix of fractions', () => {
  test('there is air where there are few', () => {
    expect(gathered(plainNetwork([2, 2, 2]))).toContain('\\\\[0.8em]');
    expect(gathered(plainNetwork([2, 3, 3]))).toContain('\\\\[0.15em]');
  });

  test('dots stand closer to both their neighbours', () => {
    const rows = gathered(plainNetwork([2, 2, 9])).split('=')[0]!;

    expect(rows).toMatch(/\\\\\[-0\.3em\] *\\vdots[^[]*\\\\\[-0\.3em\]/);
  });
});

/** The first equation of a network that begins with a matrix of fractions. */
function gathered(network: Network): string {
  return Array.from(equationsOf(derive(network).sections()), ({equation}) =>
    latexOf(equation),
  ).find(tex => /^\\begin\{bmatrix\}[^=]*dfrac/.test(tex))!;
}

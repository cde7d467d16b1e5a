import {expect, test} from 'vitest';
import type {Glyph} from '../../../../src/check/readBack/formula/atom.ts';
import {atomsOf} from '../../../../src/check/readBack/formula/atoms.ts';
import {readSides} from '../../../../src/check/readBack/formula/readFormula.ts';
import {unfolded} from '../../../../src/check/readBack/formula/unfolded.ts';
import {typesetGlyphs} from '../typesetGlyphs.ts';

test.each([
  ['in parentheses', 'z=\\left(\\frac{a}{b}+\\frac{a}{b}\\right)\\cdot w', '+'],
  [
    'before a product of matrices',
    'Z=\\begin{bmatrix}1\\\\2\\end{bmatrix}\\odot\\begin{bmatrix}3\\\\4\\end{bmatrix}',
    '⊙',
  ],
])('A formula that is broken %s reads as in one line', (_, tex, sign) => {
  const whole = typesetGlyphs(tex);
  const broken = brokenBefore(whole, sign);

  expect(readSides(atomsOf(unfolded(broken)))).toEqual(
    readSides(atomsOf(whole)),
  );
});

test('A formula in one line stays as it is', () => {
  const whole = typesetGlyphs('z=w\\cdot a+b');

  expect(unfolded(whole)).toEqual(whole);
});

/** Moves everything from a sign on to the left of a line below. */
function brokenBefore(glyphs: readonly Glyph[], sign: string): Glyph[] {
  const {left} = glyphs.find(({char}) => char === sign)!.box;
  const [x, y] = [0.5 - left, 5];
  return glyphs.map(glyph => {
    const {box} = glyph;
    if ((box.left + box.right) / 2 < left) return glyph;
    return {
      ...glyph,
      baseline: glyph.baseline + y,
      box: {
        left: box.left + x,
        right: box.right + x,
        top: box.top + y,
        bottom: box.bottom + y,
      },
    };
  });
}

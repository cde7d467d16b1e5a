import {expect, test} from 'vitest';
import {atomsOf} from '../../../../src/check/readBack/formula/atoms.ts';
import {readSides} from '../../../../src/check/readBack/formula/readFormula.ts';
import {typesetGlyphs} from '../typesetGlyphs.ts';

test.each([
  ['a^{(7)}_{11}', 'a', '7', ['11']],
  ['x_{10}', 'x', '', ['10']],
  ['b^{(2)}_{12}', 'b', '2', ['12']],
  ['w^{(2)}_{12}', 'w', '2', ['1', '2']],
  ['w^{(9)}_{10,1}', 'w', '9', ['10', '1']],
])(
  '%s is a symbol with its layer and indices of any number of digits',
  (tex, letter, layer, indices) => {
    const [symbol] = readSides(atomsOf(typesetGlyphs(tex)));

    expect(symbol).toEqual({kind: 'symbol', letter, layer, indices});
  },
);

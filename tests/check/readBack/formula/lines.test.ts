import {describe, expect, test} from 'vitest';
import {coreOf} from '../../../../src/check/readBack/core.ts';
import {outcomeOf} from '../../../../src/check/readBack/equationFault.ts';
import {defaultNetwork} from '../../../../src/network/defaultNetwork.ts';
import {typesetGlyphs} from '../typesetGlyphs.ts';

const core = coreOf(defaultNetwork);

function read(left: string, right: string) {
  const [one, other] = [left, right].map(
    cells => String.raw`\begin{bmatrix} ${cells} \end{bmatrix}`,
  );
  return outcomeOf(typesetGlyphs(`${one} = ${other}`), core).kind;
}

describe('The cells of a matrix are told apart', () => {
  test.each([
    ['numbers', String.raw`1 & 2 \\ 3 & 4`, String.raw`1 & 2 \\ 3 & 4`],
    ['sums', String.raw`1 + 2 & 3 + 4 \\ 5 & 6`, String.raw`3 & 7 \\ 5 & 6`],
    [
      'differences',
      String.raw`5 - 2 & 3 - 4 \\ 5 & 6 - 5`,
      String.raw`3 & -1 \\ 5 & 1`,
    ],
    [
      'negative numbers',
      String.raw`-1 & -2 & -3 \\ 4 & -5 & 6`,
      String.raw`-1 & -2 & -3 \\ 4 & -5 & 6`,
    ],
    [
      'products',
      String.raw`2 \cdot 3 & 2 \cdot 2 \\ 1 & 0.50 \cdot 4`,
      String.raw`6 & 4 \\ 1 & 2`,
    ],
    [
      'brackets and powers',
      String.raw`2 \cdot \left(1 + 2\right) & \left(1 - 3\right)^2 \\ 1 & 2`,
      String.raw`6 & 4 \\ 1 & 2`,
    ],
    [
      'fractions',
      String.raw`\dfrac{1}{2} & \dfrac{1}{4} \\ \dfrac{2}{4} & \dfrac{1}{2} + 1`,
      String.raw`0.50 & 0.25 \\ 0.50 & 1.50`,
    ],
    [
      'symbols with their indices',
      String.raw`w^{(2)}_{11} & w^{(2)}_{12} \\ w^{(2)}_{21} & w^{(2)}_{22}`,
      String.raw`0.40 & 0.45 \\ 0.50 & 0.55`,
    ],
  ])('of %s', (_, left, right) => {
    expect(read(left, right)).toBe('true');
    // And not by chance: another number in the last cell is not the same.
    expect(read(left, right.replace(/\S+$/, '9'))).toBe('untrue');
  });
});

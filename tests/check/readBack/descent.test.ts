import {describe, expect, test} from 'vitest';
import {coreOf} from '../../../src/check/readBack/core.ts';
import {outcomeOf} from '../../../src/check/readBack/equationFault.ts';
import type {Seen} from '../../../src/check/sight.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {value} from '../helpers/things.ts';
import {outcomes, placed, readingsIn} from './shownThings.ts';
import {typesetGlyphs} from './typesetGlyphs.ts';

const core = coreOf(defaultNetwork);
const w = 'w^{(2)}_{11}';
const slope = '\\dfrac{\\partial E}{\\partial w^{(2)}_{11}}';

describe('A step of descent as its glyphs are read', () => {
  test.each([
    [`${w} \\leftarrow ${w} - \\eta \\cdot ${slope}`, 'true'],
    [`${w} \\leftarrow ${w} + \\eta \\cdot ${slope}`, 'untrue'],
    [`w^{(2)}_{12} \\leftarrow ${w} - \\eta \\cdot ${slope}`, 'untrue'],
    [`${w} = ${w} - \\eta \\cdot ${slope}`, 'untrue'],
    [`\\eta = 0.50`, 'true'],
    [`\\eta = 0.05`, 'untrue'],
  ])('%s is %s', (tex, kind) => {
    expect(outcomeOf(typesetGlyphs(tex), core)).toMatchObject({kind});
  });
});

describe('Numbers of the map after a step of descent', () => {
  const [before, after] = [
    [placed('a1-1>z2-1', '0.40'), placed('E', '0.2984')],
    [placed('a1-1>z2-1', '0.3589'), placed('E', '0.2805')],
  ] as const;

  test('are read as true where all are those after it', () => {
    expect(outcomes(defaultNetwork, after.flat())).toEqual(['true', 'true']);
  });

  test('are stale where some are those before it', () => {
    expect(outcomes(defaultNetwork, [...after[0], ...before[1]])).toContain(
      'untrue',
    );
    expect(outcomes(defaultNetwork, [...before[0], ...after[1]])).toContain(
      'untrue',
    );
  });
});

function row(...pieces: readonly string[]): readonly Seen[] {
  return pieces.map((piece, place) =>
    value(piece, {
      id: `piece ${place}`,
      x: 100 + 110 * place,
      row: {key: 'row', place},
    }),
  );
}

describe('An old number, an arrow and a new one', () => {
  test.each([
    [['0.2984', '→', '0.2805'], 'true'],
    [['0.2805', '→', '0.2984'], 'untrue'],
    [['0.2984', '→', '0.2984'], 'untrue'],
    [['0.2984', '→', '0.2910'], 'untrue'],
  ])('have to be E before and after: %s', (pieces, outcome) => {
    expect(readingsIn(defaultNetwork, row(...pieces))).toMatchObject([
      {kind: 'row', outcome},
    ]);
  });
});

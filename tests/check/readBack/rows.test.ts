import {describe, expect, test} from 'vitest';
import type {Seen} from '../../../src/check/sight.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {coreOf} from '../../../src/check/readBack/core.ts';
import {outcomeOf} from '../../../src/check/readBack/equationFault.ts';
import {rowOutcomeBeside} from '../../../src/check/readBack/rows.ts';
import {value} from '../helpers/things.ts';
import {typesetGlyphs} from './typesetGlyphs.ts';
import {readingsIn} from './shownThings.ts';

/** The pieces of a row of numbers; some are letterings of their own. */
function row(...pieces: readonly string[]): readonly Seen[] {
  return pieces
    .map((piece, place) =>
      value(piece, {
        id: `piece ${place}`,
        x: 100 + 110 * place,
        row: {key: 'row', place},
      }),
    )
    .toReversed();
}

describe('A row of numbers', () => {
  test.each([
    [row('0.40', '×', '0.50', '=', '0.20'), 'true'],
    [row('=', '0.40', '×', '0.50', '=', '0.20'), 'true'],
    [row('0.40', '×', '0.50', '=', '0.25'), 'untrue'],
    [row('0.40', '+', '0.50', '=', '0.20'), 'untrue'],
  ])(
    'is read in the order of its places, whatever was drawn first',
    (seen, outcome) => {
      expect(readingsIn(defaultNetwork, seen)).toMatchObject([
        {kind: 'row', outcome},
      ]);
    },
  );
});

describe('A row beside equations', () => {
  const core = coreOf(defaultNetwork);
  const outcome = (tex: string) => outcomeOf(typesetGlyphs(tex), core);
  const slope = String.raw`\dfrac{\partial E}{\partial z^{(2)}_1}`;
  const known = outcome(String.raw`${slope} = \delta^{(2)}_1`);
  const open = outcome(String.raw`${slope} = \delta^{(2)}_1 + \cdots`);
  const [own, foreign] = ['0.7414 × 0.1868 = 0.1385', '0.40 × 0.50 = 0.20'];

  test.each([
    ['has the result of one of them', own, [known], 'true'],
    ['has the result of one, beside one with dots', own, [known, open], 'true'],
    ['is refused with the result of none', foreign, [known], 'untrue'],
    // The one with dots may be its own.
    ['is not read where one has dots', foreign, [known, open], 'unread'],
  ] as const)('%s', (_, text, equations, kind) => {
    expect(open.kind).toBe('unread');
    expect(rowOutcomeBeside(text, equations, core).kind).toBe(kind);
  });
});

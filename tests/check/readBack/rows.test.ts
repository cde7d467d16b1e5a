import {describe, expect, test} from 'vitest';
import type {Seen} from '../../../src/check/sight.ts';
import {courseOf} from '../../../src/network/course.ts';
import {formatValue} from '../../../src/math/write/formatValue.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {coreOf} from '../../../src/check/readBack/core.ts';
import {outcomeOf} from '../../../src/check/readBack/equationFault.ts';
import {rowOutcomeBeside} from '../../../src/check/readBack/rows.ts';
import {value} from '../helpers/things.ts';
import {typesetGlyphs} from './typesetGlyphs.ts';
import {outcomes, placed, readingsIn} from './shownThings.ts';

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

describe('The error of a course', () => {
  const {errors} = courseOf(defaultNetwork);
  const after = (step: number) =>
    row(formatValue(errors[0]!), '→', formatValue(errors[step]!));
  const [ownMap, deeperMap] = ['z2-1', 'z4-1'].map(node => placed(node, ''));

  test('is true after any number of its steps', () => {
    expect(outcomes(defaultNetwork, after(40))).toEqual(['true']);
    expect(outcomes(defaultNetwork, after(100))).toEqual(['true']);
    expect(
      outcomes(defaultNetwork, row(formatValue(errors[0]!), '→', '0.5555')),
    ).toEqual(['untrue']);
  });

  test('is not true below the map of another network', () => {
    expect(outcomes(defaultNetwork, [...ownMap!, ...after(100)])).toContain(
      'true',
    );
    expect(outcomes(defaultNetwork, [...deeperMap!, ...after(100)])).toContain(
      'untrue',
    );
  });
});

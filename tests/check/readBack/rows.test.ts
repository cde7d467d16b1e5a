import {describe, expect, test} from 'vitest';
import type {Seen} from '../../../src/check/sight.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {value} from '../helpers/things.ts';
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

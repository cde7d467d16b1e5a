import {describe, expect, test} from 'vitest';
import {shownLines} from '../../../src/math/write/shownLines.ts';

describe('The lines of a grid', () => {
  test.each([
    ['all, where there is room', [0, 5, 0], 3, [0, 1, 2]],
    ['the first ones and the last', [1, 2, 3, 4, 5], 4, [0, 1, undefined, 4]],
    ['the first and the last', [1, 2, 3], 2, [0, undefined, 2]],
    ['the only one that is not 0', [0, -7, 0], 2, [0, 1, undefined]],
    [
      'the only one that is not 0, far from both ends',
      [0, 0, 0, 0, 0, 0, 0, 3, 0, 0],
      4,
      [0, 1, undefined, 7, undefined],
    ],
    [
      'it alone, where there is room for one',
      [0, 2, 0],
      1,
      [undefined, 1, undefined],
    ],
    ['any, where all are 0', [0, 0, 0, 0, 0], 3, [0, undefined, 4]],
  ])('are %s', (_, vector, most, expected) => {
    expect(shownLines([vector], most)).toEqual(expected);
  });

  test('are those that most vectors need', () => {
    expect(shownLines([needs(1), needs(2), needs(2)], 2)).toEqual([
      0,
      undefined,
      2,
      undefined,
    ]);
  });
});

/** A vector that is 0 but for one place. */
function needs(place: number): readonly number[] {
  return [0, 0, 0, 0, 0].with(place, 1);
}

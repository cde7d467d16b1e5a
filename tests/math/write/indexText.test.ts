import {expect, test} from 'vitest';
import {indexText} from '../../../src/math/write/indexText.ts';

test.each([
  [[], ''],
  [[7], '7'],
  [[1, 2], '12'],
  [[9, 9], '99'],
  [[10, 1], '10,1'],
  [[1, 12], '1,12'],
  [['row', 'column'], 'jk'],
  [['branch', 'row'], 'ij'],
  [['row', 3], 'j3'],
] as const)(
  '%j are written %s, with a comma where one has two digits',
  (indices, text) => {
    expect(indexText(indices)).toBe(text);
  },
);

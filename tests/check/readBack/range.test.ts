import {expect, test} from 'vitest';
import {
  aroundValue,
  meet,
  printedRange,
} from '../../../src/check/readBack/range.ts';

test.each([
  ['3860', 3859.97],
  ['254', 253.5],
  ['0.08217', 0.0821699],
  ['1268', 1267.84],
  ['-4.560e-6', -4.5604e-6],
])('%s may be %d, which is printed so', (text, value) => {
  expect(meet(printedRange(text), aroundValue(value))).toBe(true);
});

test.each([
  ['3860', 3859.4],
  ['2', 2.4],
  ['0.08217', 0.08218],
  ['0.40', 0.41],
])('%s is not %d', (text, value) => {
  expect(meet(printedRange(text), aroundValue(value))).toBe(false);
});

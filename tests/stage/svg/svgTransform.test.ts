import {expect, test} from 'vitest';
import {svgLength} from '../../../src/stage/svg/svgLength.ts';
import {svgTransform} from '../../../src/stage/svg/svgTransform.ts';

function move(source: string, x: number, y: number): readonly number[] {
  const {a, b, c, d, e, f} = svgTransform(source);
  return [a * x + c * y + e, b * x + d * y + f];
}

test.each([
  ['translate(3)', [4, 1]],
  ['translate(3, 4)', [4, 5]],
  ['scale(2)', [2, 2]],
  ['scale(2 3)', [2, 3]],
  ['rotate(90)', [-1, 1]],
  ['matrix(1 2 3 4 5 6)', [9, 12]],
  ['skewX(45)', [2, 1]],
  ['skewY(45)', [1, 2]],
  ['translate(10,0) scale(2)', [12, 2]],
  ['scale(2) translate(10,0)', [22, 2]],
])('%s moves (1, 1) to %j', (source, [x = 0, y = 0]) => {
  const [left, top] = move(source, 1, 1);

  expect(left).toBeCloseTo(x, 12);
  expect(top).toBeCloseTo(y, 12);
});

test('a rotation about a point leaves that point where it is', () => {
  const [x, y] = move('rotate(37 5 8)', 5, 8);

  expect(x).toBeCloseTo(5, 12);
  expect(y).toBeCloseTo(8, 12);
});

test.each([
  ['12', 12],
  ['12px', 12],
  ['1in', 96],
  ['2.54cm', 96],
  ['72pt', 96],
  ['2ex', 14.6875],
  [null, 0],
  ['none', 0],
])('the length %s is %d pixels', (value, pixels) => {
  expect(svgLength(value)).toBeCloseTo(pixels, 9);
});

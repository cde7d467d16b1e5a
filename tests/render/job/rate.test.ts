import {describe, expect, test} from 'vitest';
import {
  meantRate,
  rateOf,
  rateText,
  rateWords,
} from '../../../src/render/job/rate.ts';

describe('A rate', () => {
  test.each([
    [60, '60', '60'],
    [30_000 / 1001, '30000/1001', '29.97'],
    [24_000 / 1001, '24000/1001', '23.976'],
    [60_000 / 1001, '60000/1001', '59.94'],
    [12.5, '25/2', '12.5'],
    [12.345, '2469/200', '12.345'],
    [50 / 3, '50/3', '16.667'],
  ])('of %d is %s to ffmpeg, and %s to people', (fps, exact, words) => {
    expect(rateText(fps)).toBe(exact);
    expect(rateWords(fps)).toBe(words);
    const {numerator, denominator} = rateOf(fps);
    expect(numerator / denominator).toBe(fps);
  });

  test('that is no such fraction is refused', () => {
    expect(() => rateOf(Math.PI)).toThrow('denominator up to 1001');
  });
});

test.each([
  [29.97, 30_000 / 1001],
  [23.976, 24_000 / 1001],
  [23.98, 24_000 / 1001],
  [59.94, 60_000 / 1001],
  [119.88, 120_000 / 1001],
  [30, 30],
  [12.5, 12.5],
  [59.9, 59.9],
])('The decimal %d means %d frames a second', (decimal, fps) => {
  expect(meantRate(decimal)).toBe(fps);
});

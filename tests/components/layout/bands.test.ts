import {describe, expect, test} from 'vitest';
import {
  hairlineY,
  mapBand,
  workbench,
} from '../../../src/components/layout/bands.ts';
import {frame} from '../../../src/theme.ts';

describe.each([
  ['map', 0.62],
  ['equations', 0.4],
] as const)('a frame about the %s', (subject, share) => {
  const [upper, lower] = [mapBand(subject), workbench(subject)];
  const bottomOf = ({y, height}: typeof upper) => y + height / 2;
  const topOf = ({y, height}: typeof upper) => y - height / 2;

  test(`gives the map ${share * 100} % of its height`, () => {
    expect(hairlineY(subject) + frame.height / 2).toBeCloseTo(
      share * frame.height,
      9,
    );
  });

  test('has the map above the hairline and the workbench below', () => {
    expect(bottomOf(upper)).toBeLessThan(hairlineY(subject));
    expect(topOf(lower)).toBeGreaterThan(hairlineY(subject));
  });

  test('keeps both inside a margin of 5 %', () => {
    expect(topOf(upper)).toBe(-frame.height * 0.45);
    expect(bottomOf(lower)).toBe(frame.height * 0.45);
    expect(upper.width).toBe(frame.width * 0.9);
    expect(lower.width).toBe(frame.width * 0.9);
  });
});

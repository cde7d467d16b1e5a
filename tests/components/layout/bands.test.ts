import {describe, expect, test} from 'vitest';
import {mapBand, workbench} from '../../../src/components/layout/bands.ts';
import {pageOf} from '../../../src/page.ts';

const page = pageOf('landscape');

describe.each([
  ['map', 0.62],
  ['equations', 0.4],
] as const)('a landscape page about the %s', (subject, share) => {
  const {frame, hairline} = page;
  const [upper, lower] = [mapBand(page, subject), workbench(page, subject)];
  const bottomOf = ({y, height}: typeof upper) => y + height / 2;
  const topOf = ({y, height}: typeof upper) => y - height / 2;

  test(`gives the map ${share * 100} % of the frame's height`, () => {
    expect(hairline[subject] + frame.height / 2).toBeCloseTo(
      share * frame.height,
      9,
    );
  });

  test('has the map above the hairline and the workbench below', () => {
    expect(bottomOf(upper)).toBeLessThan(hairline[subject]);
    expect(topOf(lower)).toBeGreaterThan(hairline[subject]);
  });

  test('keeps both inside a margin of 5 %', () => {
    expect(topOf(upper)).toBe(-frame.height * 0.45);
    expect(bottomOf(lower)).toBe(frame.height * 0.45);
    expect(upper.width).toBe(frame.width * 0.9);
    expect(lower.width).toBe(frame.width * 0.9);
  });
});

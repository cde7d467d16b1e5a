import {describe, expect, test} from 'vitest';
import {
  mapBand,
  partOf,
  workbench,
} from '../../../src/components/layout/bands.ts';
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

  test('leaves half a margin between the hairline and each', () => {
    const half = 27;

    expect(hairline[subject] - bottomOf(upper)).toBeCloseTo(half, 9);
    expect(topOf(lower) - hairline[subject]).toBeCloseTo(half, 9);
  });

  test('keeps captions free below the workbench', () => {
    const captioned = pageOf('landscape', true);
    const {captions} = captioned;
    const band = workbench(captioned, subject);

    expect(captions).toBeGreaterThan(0);
    expect(bottomOf(band)).toBeCloseTo(bottomOf(lower) - captions, 9);
    expect(topOf(band)).toBeCloseTo(topOf(lower), 9);
  });

  test('is parted into bands that follow each other and fill it', () => {
    const [first, second] = [partOf(lower, 0, 0.3), partOf(lower, 0.3, 1)];

    expect(topOf(first)).toBeCloseTo(topOf(lower), 9);
    expect(bottomOf(first)).toBeCloseTo(topOf(second), 9);
    expect(bottomOf(second)).toBeCloseTo(bottomOf(lower), 9);
    expect(first.height / lower.height).toBeCloseTo(0.3, 9);
    expect(first.width).toBe(lower.width);
  });

  test('keeps both inside a margin of 5 %', () => {
    expect(topOf(upper)).toBe(-frame.height * 0.45);
    expect(bottomOf(lower)).toBe(frame.height * 0.45);
    expect(upper.width).toBe(frame.width * 0.9);
    expect(lower.width).toBe(frame.width * 0.9);
  });
});

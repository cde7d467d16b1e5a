import {describe, expect, test} from 'vitest';
import {gifTiming} from '../../../src/render/gif/timing.ts';

describe('the timing of a GIF', () => {
  test.each([
    {fps: 60, rate: 20},
    {fps: 30, rate: 25},
    {fps: 25, rate: 25},
    {fps: 50, rate: 25},
    {fps: 100, rate: 25},
    {fps: 24, rate: 20},
    {fps: 15, rate: 15},
  ])('a figure of $fps frames a second gives $rate', ({fps, rate}) => {
    expect(gifTiming(fps, 100).rate).toBe(rate);
  });

  test('every third of 60 frames a second is shown for 0.05 s', () => {
    const {starts, end} = gifTiming(60, 10);

    expect([...starts]).toEqual([
      [0, 0],
      [3, 5],
      [6, 10],
      [9, 15],
    ]);
    expect(end).toBe(17);
  });

  test.each([15, 24, 25, 29.97, 30, 50, 60])(
    'at %d frames a second the length is right to half a hundredth',
    fps => {
      for (let frames = 1; frames < 400; frames += 7) {
        const {starts, end} = gifTiming(fps, frames);
        const last = [...starts].at(-1)!;

        expect(Math.abs(end / 100 - frames / fps)).toBeLessThan(0.00501);
        expect(last[0]).toBeLessThan(frames);
        expect(last[1]).toBeLessThan(end);
      }
    },
  );

  test('no image is shorter than the two hundredths that browsers keep', () => {
    for (const fps of [15, 24, 30_000 / 1001, 30, 60, 100, 120, 144, 240]) {
      for (let frames = 2; frames < 300; frames++) {
        const {starts, end} = gifTiming(fps, frames);
        const at = [...starts.values(), end];
        const lengths = at.slice(1).map((start, i) => start - at[i]!);

        // One image alone is a picture that stands still.
        const shortest = starts.size > 1 ? Math.min(...lengths) : Infinity;
        expect(shortest).toBeGreaterThanOrEqual(2);
      }
    }
  });
});

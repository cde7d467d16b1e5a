import {expect, test} from 'vitest';
import {browserPace} from '../../../src/render/images/browserPace.ts';

test.each([
  [15, 15],
  [30_000 / 1001, 30_000 / 1001],
  [60, 60],
  [75, 75],
  [90, 90],
  [91, 45.5],
  [100, 50],
  [120, 60],
  [120_000 / 1001, 60_000 / 1001],
  [144, 48],
  [240, 60],
])('At %d frames a second browsers are shown %d', (fps, shown) => {
  expect(browserPace(fps, 1000).fps).toBe(shown);
});

test.each([24, 60, 90, 100, 119, 120, 144, 239, 240])(
  'At %d frames a second no image lasts 10 ms or less, however long the figure is',
  fps => {
    for (let frames = 1; frames < 300; frames++) {
      const {shows} = browserPace(fps, frames);
      const starts = [...Array(frames).keys()].filter(shows);
      const ends = [...starts.slice(1), frames];
      const thousandths = (frame: number) => Math.round((frame / fps) * 1000);
      const lengths = starts.map(
        (start, i) => thousandths(ends[i]!) - thousandths(start),
      );
      // One frame alone is a picture that stands still.
      const shortest = starts.length > 1 ? Math.min(...lengths) : Infinity;

      expect(starts[0]).toBe(0);
      expect(shortest).toBeGreaterThan(10);
    }
  },
);

import {describe, expect, test} from 'vitest';
import type {ColourCounts} from '../../../src/render/gif/histogram.ts';
import {choosePalette} from '../../../src/render/gif/palette.ts';
import {seededRandom} from '../helpers/random.ts';

describe('the palette', () => {
  test('few colours are all kept', () => {
    const counted = counts(range(255).map(i => i * 65793));
    const {colours, indexOf} = choosePalette(counted);

    expect(colours).toHaveLength(255);
    for (const colour of counted.colours) {
      expect(colours[indexOf[colour]!]).toBe(colour);
    }
  });

  test('many colours become 255, and the ground stays exact', () => {
    const random = seededRandom(9);
    const counted = counts(
      range(5000).map(() => Math.floor(random() * 2 ** 24)),
    );
    counted.counts[1234] = 1e6;
    const {colours, indexOf} = choosePalette(counted);
    const ground = counted.colours[1234]!;

    expect(colours).toHaveLength(255);
    expect(colours[0]).toBe(ground);
    expect(indexOf[ground]).toBe(0);
  });

  test('every colour gets the nearest entry', () => {
    const random = seededRandom(10);
    const counted = counts(
      range(2000).map(() => Math.floor(random() * 2 ** 24)),
    );
    const {colours, indexOf} = choosePalette(counted);
    for (const colour of counted.colours) {
      const chosen = distance(colour, colours[indexOf[colour]!]!);

      expect(chosen).toBe(Math.min(...colours.map(c => distance(c, colour))));
    }
  });

  test('a ramp of 1020 greys and reds is at most two levels off', () => {
    const counted = counts([
      ...range(256).map(i => i * 0x010101),
      ...range(256).map(i => i),
      ...range(256).map(i => i << 8),
      ...range(256).map(i => i << 16),
    ]);
    const {colours, indexOf} = choosePalette(counted);
    for (const colour of counted.colours) {
      const chosen = colours[indexOf[colour]!]!;

      expect(distance(colour, chosen)).toBeLessThanOrEqual(3 * 2 ** 2);
    }
  });

  test('a figure of one colour has a palette of one', () => {
    expect(choosePalette(counts([0x1d1511])).colours).toEqual([0x1d1511]);
  });
});

/** Distinct colours in rising order, each counted once. */
function counts(colours: readonly number[]): ColourCounts {
  const distinct = [...new Set(colours)].sort((a, b) => a - b);
  return {
    colours: Int32Array.from(distinct),
    counts: new Float64Array(distinct.length).fill(1),
  };
}

function range(length: number): number[] {
  return Array.from({length}, (_, i) => i);
}

function distance(a: number, b: number): number {
  return [0, 8, 16]
    .map(shift => ((a >>> shift) & 255) - ((b >>> shift) & 255))
    .reduce((sum, difference) => sum + difference ** 2, 0);
}

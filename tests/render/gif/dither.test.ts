import {describe, expect, test} from 'vitest';
import {fidelity, indexing} from '../../../src/render/gif/dither.ts';
import {noPicture} from '../../../src/render/gif/frameStore.ts';
import {
  histogram,
  type ColourCounts,
} from '../../../src/render/gif/histogram.ts';
import {choosePalette} from '../../../src/render/gif/palette.ts';

const [width, height] = [256, 192];

/** Colours on their way between the ground and a few others: drawn edges. */
const edges = picture((x, y) => {
  const colour = [0x66d1ff, 0xffb77c, 0x6b7aff][y % 3]!;
  return mix(0x1d1511, colour, Math.max(0, x - 128) / 127);
});

/** A colour of its own at every place: no palette has them. */
const gradient = picture((x, y) => x | ((y + 32) << 8) | (128 << 16));

describe('a palette that comes near enough', () => {
  const counted = count(edges);
  const palette = choosePalette(counted);

  test('is used as it is: a colour has one index, wherever it stands', () => {
    const indexAt = indexing(palette, counted);

    expect(counted.colours.length).toBeGreaterThan(255);
    expect(fidelity(palette, counted)).toBeGreaterThan(40);
    for (const colour of counted.colours) {
      for (const [x, y] of [
        [0, 0],
        [1, 2],
        [3, 3],
      ] as const) {
        expect(indexAt(colour, x, y)).toBe(palette.indexOf[colour]);
      }
    }
  });
});

describe('a palette that misses its colours', () => {
  const counted = count(gradient);
  const palette = choosePalette(counted);
  const indexAt = indexing(palette, counted);
  const shownAt = (i: number) =>
    palette.colours[indexAt(gradient[i]!, i % width, Math.floor(i / width))]!;

  test('mixes them, so that squares of pixels are nearer to what was drawn', () => {
    const mixed = gradient.map((_, i) => shownAt(i));
    const nearest = gradient.map(
      colour => palette.colours[palette.indexOf[colour]!]!,
    );

    expect(fidelity(palette, counted)).toBeLessThan(40);
    expect(squareError(mixed)).toBeLessThan(squareError(nearest) / 4);
  });

  test('keeps a colour that it has', () => {
    const own = gradient.findIndex(colour => palette.colours.includes(colour));

    expect(own).toBeGreaterThanOrEqual(0);
    for (let place = 0; place < 16; place++) {
      const index = indexAt(gradient[own]!, place % 4, Math.floor(place / 4));
      expect(palette.colours[index]).toBe(gradient[own]);
    }
  });
});

test('A palette with every colour has no error to speak of', () => {
  const counted = count(picture(x => x & 127));

  expect(fidelity(choosePalette(counted), counted)).toBe(Infinity);
});

/** Squared differences of 4×4 squares to those of the gradient. */
function squareError(shown: Int32Array): number {
  const differences = new Float64Array((width / 4) * (height / 4) * 3);
  shown.forEach((colour, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const square = (y >> 2) * (width / 4) + (x >> 2);
    for (const channel of [0, 1, 2]) {
      const level = (of: number) => (of >>> (channel * 8)) & 255;
      differences[square * 3 + channel]! += level(colour) - level(gradient[i]!);
    }
  });
  return differences.reduce((sum, difference) => sum + difference ** 2, 0);
}

function picture(colourAt: (x: number, y: number) => number) {
  return Int32Array.from({length: width * height}, (_, i) =>
    colourAt(i % width, Math.floor(i / width)),
  );
}

function count(colours: Int32Array<ArrayBuffer>): ColourCounts {
  const counted = histogram(width);
  const area = {x: 0, y: 0, width, height};
  counted.count(colours, noPicture(width, height), area);
  return counted.entries();
}

function mix(from: number, to: number, share: number): number {
  const level = (shift: number) => {
    const [a, b] = [(from >>> shift) & 255, (to >>> shift) & 255];
    return Math.round(a + (b - a) * share) << shift;
  };
  return level(0) | level(8) | level(16);
}

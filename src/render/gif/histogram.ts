import type {Colours} from './downscale.ts';
import type {Rectangle} from './rectangle.ts';

/** How often each colour was drawn. */
export interface Histogram {
  /** Counts the pixels of a rectangle that differ from the picture before. */
  count(colours: Colours, before: Colours, changed: Rectangle): void;
  /** Every counted colour in rising order, and its count. */
  entries(): ColourCounts;
}

/** Distinct colours and their counts, index by index. */
export interface ColourCounts {
  readonly colours: Int32Array;
  readonly counts: Float64Array;
}

/** Counts colours exactly: one counter for each of the 2²⁴. */
export function histogram(width: number): Histogram {
  const counters = new Uint32Array(1 << 24);
  let distinct = 0;

  return {
    count(colours, before, changed) {
      for (let y = changed.y; y < changed.y + changed.height; y++) {
        let i = y * width + changed.x;
        for (const end = i + changed.width; i < end; i++) {
          const colour = colours[i]!;
          if (colour !== before[i] && counters[colour]!++ === 0) distinct++;
        }
      }
    },
    entries() {
      const colours = new Int32Array(distinct);
      const counts = new Float64Array(distinct);
      for (let colour = 0, next = 0; next < distinct; colour++) {
        if (counters[colour] === 0) continue;
        colours[next] = colour;
        counts[next++] = counters[colour]!;
      }
      return {colours, counts};
    },
  };
}

import type {Vector} from '../../network/network.ts';

/** Lines of a grid by index, from 0; undefined for dots. */
export type Lines = readonly (number | undefined)[];

/**
 * The written rows, or columns, of a grid: all of them, or the first ones and
 * the last, with dots between. The most telling line is never behind dots: if
 * all written entries of a vector would be 0 and its largest entry is not, that
 * one replaces the last.
 *
 * @param vectors - The vectors along these lines, all of one length.
 * @param most - The number of written lines.
 */
export function shownLines(vectors: readonly Vector[], most: number): Lines {
  const count = vectors[0]?.length ?? 0;
  const all = Array.from({length: count}, (_, at) => at);
  if (count <= most) return all;
  const usual =
    most === 1 ? [0] : [...all.slice(0, Math.max(1, most - 2)), count - 1];
  const missed = vectors
    .filter(vector => usual.every(at => vector[at] === 0))
    .map(largestPlace)
    .filter(at => at !== undefined);
  const [spoken] = missed.sort((one, other) => timesOf(other) - timesOf(one));
  const kept = spoken === undefined ? usual : [...usual.slice(0, -1), spoken];
  return withDots(kept, count);

  function timesOf(place: number): number {
    return missed.filter(other => other === place).length;
  }
}

/** The index of the entry farthest from 0; undefined when all are 0. */
function largestPlace(vector: Vector): number | undefined {
  const sizes = vector.map(Math.abs);
  const most = Math.max(...sizes);
  return most > 0 ? sizes.indexOf(most) : undefined;
}

/** Dots for missing indices before, between and after the kept ones. */
function withDots(kept: readonly number[], count: number): Lines {
  const lines = kept.flatMap((place, at) => {
    const before = at === 0 ? -1 : kept[at - 1]!;
    return place > before + 1 ? [undefined, place] : [place];
  });
  return kept.at(-1)! < count - 1 ? [...lines, undefined] : lines;
}

import {
  all,
  chain,
  easeInOutCubic,
  sequence,
  type ThreadGenerator,
  type Vector2,
  waitFor,
} from '@motion-canvas/core';
import type {Part} from '../type/Part.ts';
import {travel} from '../pace/travel.ts';

/**
 * A part takes the place of an earlier one with the same drawing, and travels
 * to its own; brackets and bars stretch on the way.
 */
export function inherit(
  part: Part,
  source: Part,
  duration: number,
): ThreadGenerator {
  part.strength(source.strength());
  part.scale(stretchFrom(part, source));
  return all(
    travel(part, [source.x(), source.y()], part.home, duration),
    part.scale(1, duration, easeInOutCubic),
  );
}

/** Earlier parts merge into a new one, which appears where they meet. */
export function merge(
  part: Part,
  sources: readonly Part[],
  duration: number,
): ThreadGenerator {
  return all(
    ...sources.map(source => runInto(source, part, duration)),
    appear(part, duration / 2, duration),
  );
}

/**
 * An earlier part moves into a later one's place, no larger than that, and
 * vanishes.
 */
export function runInto(
  source: Part,
  part: Part,
  duration: number,
): ThreadGenerator {
  return all(
    travel(source, [source.x(), source.y()], part.home, duration),
    source.scale(
      source.scale().mul(Math.min(1, reachOf(part) / reachOf(source))),
      duration,
      easeInOutCubic,
    ),
    chain(
      waitFor(duration / 3),
      source.strength(0, (duration * 2) / 3, easeInOutCubic),
    ),
  );
}

/** A part flies to its place from elsewhere, growing from its size there. */
export function fly(
  part: Part,
  from: readonly [number, number],
  scale: number,
  duration: number,
  to: readonly [number, number] = part.home,
): ThreadGenerator {
  part.strength(1);
  part.scale(scale);
  return all(
    travel(part, from, to, duration),
    part.scale(1, duration, easeInOutCubic),
  );
}

/**
 * Parts appear from left to right, the first after a wait, the last at the end.
 */
export function write(
  parts: readonly Part[],
  wait: number,
  duration: number,
): ThreadGenerator {
  const ordered = [...parts].sort((one, other) => column(one) - column(other));
  const each = (duration - wait) / 2;
  ordered.forEach(part => part.strength(0));
  return chain(
    waitFor(wait),
    sequence(
      (duration - wait - each) / Math.max(ordered.length - 1, 1),
      ...ordered.map(part => part.strength(1, each)),
    ),
  );
}

/**
 * Parts of a column are written in the order of the layout, however wide their
 * numbers are.
 */
function column({home: [x], em}: Part): number {
  return Math.round(x / em);
}

function appear(part: Part, wait: number, duration: number): ThreadGenerator {
  part.strength(0);
  return chain(
    waitFor(wait),
    part.strength(1, duration - wait, easeInOutCubic),
  );
}

function stretchFrom(part: Part, source: Part): Vector2 {
  const [width, height] = sizeOf(part);
  const [sourceWidth, sourceHeight] = sizeOf(source);
  return source.scale().mul([sourceWidth / width, sourceHeight / height]);
}

function reachOf(part: Part): number {
  return Math.hypot(...sizeOf(part));
}

function sizeOf({extent}: Part): readonly [width: number, height: number] {
  return [
    Math.max(extent.right - extent.left, 1),
    Math.max(extent.bottom - extent.top, 1),
  ];
}

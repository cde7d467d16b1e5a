import {type Box, isWithin, type Point} from '../box.ts';
import type {Drawn} from '../drawn.ts';
import {limits} from './limits.ts';

/** The sides of a box or a frame. */
export const sides = ['left', 'top', 'right', 'bottom'] as const;

export type Side = (typeof sides)[number];

/** How far a box reaches beyond another one on a side; negative within it. */
export function beyond(box: Box, side: Side, other: Box): number {
  const outward = side === 'left' || side === 'top' ? -1 : 1;
  return outward * (box[side] - other[side]);
}

/** The box around everything that a part draws. */
export function extentOf(drawn: Drawn): Box {
  switch (drawn.kind) {
    case 'line':
      return around([drawn.from, drawn.to]);
    case 'disc': {
      const {
        center: [x, y],
        radius,
      } = drawn;
      return {
        left: x - radius,
        top: y - radius,
        right: x + radius,
        bottom: y + radius,
      };
    }
    case 'frame':
    case 'equation':
    case 'label':
    case 'value':
    case 'words':
      return drawn.box;
  }
}

/** The smallest box around points. */
export function around(spots: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of spots) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return {left, top, right, bottom};
}

/**
 * The box made smaller on each side by `by`; a side that is too short shrinks
 * to its middle.
 */
export function shrunk(box: Box, by: number): Box {
  const x = Math.min(by, (box.right - box.left) / 2);
  const y = Math.min(by, (box.bottom - box.top) / 2);
  return {
    left: box.left + x,
    top: box.top + y,
    right: box.right - x,
    bottom: box.bottom - y,
  };
}

/** Whether a part lies completely under an opaque fill. */
export function covers(plate: Drawn, box: Box, play = 0): boolean {
  if (!('fill' in plate) || plate.fill.opacity < OPAQUE) return false;
  if (plate.kind === 'frame') return isWithin(box, plate.box, play);
  const {
    center: [x, y],
    radius,
  } = plate;
  const far = Math.hypot(
    Math.max(box.right - x, x - box.left),
    Math.max(box.bottom - y, y - box.top),
  );
  return far <= radius + play;
}

/**
 * The least strength of an opaque fill: in the last frame of fading in, its
 * content already rests.
 */
const OPAQUE = 1 - limits.fade;

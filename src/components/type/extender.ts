import type {Box} from '../../box.ts';
import {pathBox} from './pathBox.ts';
import type {Transform} from './svgTransform.ts';

/**
 * The visible part of an extender in its viewport. MathJax draws the straight
 * middle of a tall bracket longer than needed and lets the viewport cut it off.
 * Each of its subpaths is a bar, so the rest is one too.
 *
 * @param transform - Maps the path to the viewport's coordinates by scaling and
 *   shifting only.
 */
export function barsWithin(
  path: string,
  transform: Transform,
  viewport: Box,
): string {
  const clip = within(transform, viewport);
  return (path.match(/M[^M]*/g) ?? [])
    .map(subpath => bar(pathBox(subpath), clip))
    .join('');
}

/** The viewport in the path's own coordinates. */
function within([a, , , d, e, f]: Transform, viewport: Box): Box {
  const [x0, x1] = [(viewport.left - e) / a, (viewport.right - e) / a];
  const [y0, y1] = [(viewport.top - f) / d, (viewport.bottom - f) / d];
  return {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    right: Math.max(x0, x1),
    bottom: Math.max(y0, y1),
  };
}

/**
 * The intersection of both boxes as path data; empty without one. It has the
 * orientation of MathJax's glyphs: the other one would cancel the fill where it
 * overlaps the ends of the bracket.
 */
function bar(box: Box, clip: Box): string {
  const left = Math.max(box.left, clip.left);
  const right = Math.min(box.right, clip.right);
  const top = Math.max(box.top, clip.top);
  const bottom = Math.min(box.bottom, clip.bottom);
  return left < right && top < bottom
    ? `M${left} ${top}V${bottom}H${right}V${top}H${left}Z`
    : '';
}

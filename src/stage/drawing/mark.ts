import {skia} from '../skia/skia.ts';
import {grown, type Box} from '../../box.ts';
import {isNowhere, nowhere, shared, transformed} from '../skia/bounds.ts';
import {fringe, lineReach, type Draw} from '../skia/extents.ts';
import {sameStyle, type Style} from './style.ts';

/** A drawing call and the complete style of the context. */
export interface Mark {
  readonly draw: Draw;
  /** A path among them is a private copy. */
  readonly values: readonly unknown[];
  readonly style: Style;
  /** A box around it in pixels of the drawing; empty when it is invisible. */
  readonly bounds: Box;
}

/**
 * Records a drawing call.
 *
 * @param bounds - A box around the shape in the style's coordinates, without
 *   the line width.
 */
export function markOf(
  draw: Draw,
  values: readonly unknown[],
  style: Style,
  bounds: Box,
): Mark {
  const reach = draw.startsWith('stroke') ? lineReach(style) : 0;
  const drawn = grown(
    transformed(grown(bounds, reach), style.transform),
    fringe,
  );
  const seen = style.clips.map(clip => clip.bounds).reduce(shared, drawn);
  const kept = values.map(value =>
    value instanceof skia.Path2D ? new skia.Path2D(value) : value,
  );
  return {
    draw,
    values: kept,
    style,
    // One box without a place would leave all that it is joined with nowhere.
    bounds: style.globalAlpha === 0 || isNowhere(seen) ? nowhere : seen,
  };
}

/** Whether two marks draw the same pixels, as far as can be told. */
export function sameMark(a: Mark, b: Mark): boolean {
  return (
    a.draw === b.draw &&
    a.values.length === b.values.length &&
    a.values.every((value, i) => sameValue(value, b.values[i])) &&
    keepsLook(a.style) &&
    sameStyle(a.style, b.style)
  );
}

/** Objects other than paths, such as canvases, may have changed inside. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a instanceof skia.Path2D && b instanceof skia.Path2D) return a.equals(b);
  return typeof a !== 'object' && a === b;
}

/** A gradient or pattern may have got other colours. */
function keepsLook({fillStyle, strokeStyle}: Style): boolean {
  return typeof fillStyle === 'string' && typeof strokeStyle === 'string';
}

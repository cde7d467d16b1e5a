import type {Path2D} from '@napi-rs/canvas';
import {skia} from '../skia/skia.ts';
import {grown, type Box} from '../../box.ts';
import {boundsOf, isNowhere, nowhere, shared, transformed} from './bounds.ts';
import {sameStyle, type Style} from './style.ts';

/** Calls of a context that draw. */
export type Draw =
  | 'drawImage'
  | 'fill'
  | 'fillRect'
  | 'fillText'
  | 'stroke'
  | 'strokeRect'
  | 'strokeText';

/** A drawing call and the complete style of the context. */
export interface Mark {
  readonly draw: Draw;
  /** A path among them is a private copy. */
  readonly values: readonly unknown[];
  readonly style: Style;
  /** A box around it in pixels of the drawing; empty when it is invisible. */
  readonly bounds: Box;
}

/** Margin for antialiased edges, in pixels. */
const fringe = 2;

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

/** How far a line extends beyond its path, at caps and joins. */
function lineReach({lineWidth, lineJoin, miterLimit}: Style): number {
  const corner = lineJoin === 'miter' ? Number(miterLimit) : 1;
  return (Number(lineWidth) / 2) * Math.max(Math.SQRT2, corner);
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

/** The box around measured text at a point. */
export function textBounds(measured: TextMetrics, x: number, y: number): Box {
  return {
    left: x - measured.actualBoundingBoxLeft,
    top: y - measured.actualBoundingBoxAscent,
    right: x + measured.actualBoundingBoxRight,
    bottom: y + measured.actualBoundingBoxDescent,
  };
}

/** The box around a path, its control points included. */
export function pathBounds(path: Path2D): Box {
  const [left, top, right, bottom] = path.getBounds();
  return {left, top, right, bottom};
}

/** The target box of `drawImage`, from its arguments. */
export function imageBounds([image, ...numbers]: readonly unknown[]): Box {
  const place = numbers.map(Number).slice(numbers.length > 4 ? 4 : 0);
  const [x = 0, y = 0, width, height] = place;
  const own: {width: number; height: number} = Object(image);
  return boundsOf(x, y, width ?? own.width, height ?? own.height);
}

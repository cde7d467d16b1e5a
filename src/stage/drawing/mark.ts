import type {Path2D} from '@napi-rs/canvas';
import {skia} from '../skia/skia.ts';
import {grown, type Box} from '../../box.ts';
import {boundsOf, transformed, nowhere, shared} from './bounds.ts';
import {sameStyle, type Style} from './style.ts';

/** Calls of a context that leave something on the canvas. */
export type Draw =
  | 'drawImage'
  | 'fill'
  | 'fillRect'
  | 'fillText'
  | 'stroke'
  | 'strokeRect'
  | 'strokeText';

/** Something drawn: a call, and all that the context was set to. */
export interface Mark {
  readonly draw: Draw;
  /** A path among them is a copy, which nobody changes. */
  readonly values: readonly unknown[];
  readonly style: Style;
  /** A box around it in pixels of the drawing; empty when it is not seen. */
  readonly bounds: Box;
}

/** Room for smoothed edges around what is drawn, in pixels. */
const fringe = 2;

/**
 * Notes what a call draws.
 *
 * @param bounds - around the shape, in the coordinates of the style, without
 * the width of a line.
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
    bounds: style.globalAlpha === 0 ? nowhere : seen,
  };
}

/** How far a line reaches beyond its path: at its caps and where it bends. */
function lineReach({lineWidth, lineJoin, miterLimit}: Style): number {
  const corner = lineJoin === 'miter' ? Number(miterLimit) : 1;
  return (Number(lineWidth) / 2) * Math.max(Math.SQRT2, corner);
}

/** Whether two marks leave the same on the canvas, as far as can be told. */
export function sameMark(a: Mark, b: Mark): boolean {
  return (
    a.draw === b.draw &&
    a.values.length === b.values.length &&
    a.values.every((value, i) => sameValue(value, b.values[i])) &&
    keepsLook(a.style) &&
    sameStyle(a.style, b.style)
  );
}

/** Other objects than paths, such as canvases, may have changed inside. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a instanceof skia.Path2D && b instanceof skia.Path2D) return a.equals(b);
  return typeof a !== 'object' && a === b;
}

/** A gradient or a pattern may have been given other colours. */
function keepsLook({fillStyle, strokeStyle}: Style): boolean {
  return typeof fillStyle === 'string' && typeof strokeStyle === 'string';
}

/** The box around text of some measure that stands at a point. */
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

/** The box that `drawImage` fills, from its arguments. */
export function imageBounds([image, ...numbers]: readonly unknown[]): Box {
  const place = numbers.map(Number).slice(numbers.length > 4 ? 4 : 0);
  const [x = 0, y = 0, width, height] = place;
  const own: {width: number; height: number} = Object(image);
  return boundsOf(x, y, width ?? own.width, height ?? own.height);
}

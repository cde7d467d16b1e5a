import type {Path2D} from '@napi-rs/canvas';
import type {Box} from '../../box.ts';
import {boundsOf} from './bounds.ts';

/** Calls of a context that draw. */
export type Draw =
  | 'drawImage'
  | 'fill'
  | 'fillRect'
  | 'fillText'
  | 'stroke'
  | 'strokeRect'
  | 'strokeText';

/** Margin for antialiased edges, in pixels. */
export const fringe = 2;

/** How far a line extends beyond its path, at caps and joins. */
export function lineReach({
  lineWidth,
  lineJoin,
  miterLimit,
}: Readonly<Record<'lineWidth' | 'lineJoin' | 'miterLimit', unknown>>): number {
  const corner = lineJoin === 'miter' ? Number(miterLimit) : 1;
  return (Number(lineWidth) / 2) * Math.max(Math.SQRT2, corner);
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

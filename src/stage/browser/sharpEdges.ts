import type {Canvas, Path2D, SKRSContext2D} from '@napi-rs/canvas';
import {warn} from '../allowed/warnings.ts';
import type {Draw} from '../skia/extents.ts';
import {pathCalls, PathInProgress} from '../skia/pathInProgress.ts';
import {skia} from '../skia/skia.ts';
import {drawCrisply, transformOf} from './crispEdges.ts';
import {crispFilter} from './crispFilter.ts';

const draws: readonly Draw[] = [
  'drawImage',
  'fill',
  'fillRect',
  'fillText',
  'stroke',
  'strokeRect',
  'strokeText',
];

const unknownPath =
  'A path that was begun before antialiased={false}, or before the canvas was turned or moved, is drawn with smooth edges. Begin it later, or make it a Path2D.';

/** Makes a context draw without smooth edges while Motion Canvas's filter is set. */
export function sharpenEdges(
  context: SKRSContext2D,
  makeLayer: (width: number, height: number) => Canvas,
): void {
  const path = followPath(context);
  for (const draw of draws) {
    const smooth = Reflect.get(context, draw);
    Object.defineProperty(context, draw, {
      value: (...values: readonly unknown[]) => {
        const complete = withPath(draw, values, path);
        const isCrisp = context.filter === crispFilter;
        if (isCrisp && complete)
          return drawCrisply(context, draw, complete, makeLayer);
        if (isCrisp) warn(unknownPath);
        Reflect.apply(smooth, context, values);
      },
    });
  }
}

/** The values of a call with the current path among them; undefined if it is unknown. */
function withPath(
  draw: Draw,
  values: readonly unknown[],
  current: () => Path2D | undefined,
): readonly unknown[] | undefined {
  if (draw !== 'fill' && draw !== 'stroke') return values;
  if (values[0] instanceof skia.Path2D) return values;
  const path = current();
  return path && [path, ...values];
}

/** Follows the current path of a context, from the next one that it begins. */
function followPath(context: SKRSContext2D): () => Path2D | undefined {
  let path: PathInProgress | undefined;
  const before = (name: string, note: (values: readonly unknown[]) => void) => {
    const native = Reflect.get(context, name);
    Object.defineProperty(context, name, {
      value: (...values: readonly unknown[]): unknown => {
        note(values);
        return Reflect.apply(native, context, values);
      },
    });
  };
  before('beginPath', () => (path = new PathInProgress()));
  for (const call of pathCalls) {
    before(call, values => {
      if (!path?.extend(call, values, transformOf(context))) path = undefined;
    });
  }
  return () => path?.in(transformOf(context));
}

import type {Path2D} from '@napi-rs/canvas';
import type {Box} from '../../box.ts';
import {styleNames, type StyleName} from '../skia/styleNames.ts';
import {identity, sameMatrix, type Matrix} from '../skia/matrix.ts';

/** A clipping outline, in the coordinates in which it was set. */
export interface Clip {
  readonly path: Path2D;
  readonly rule: CanvasFillRule | undefined;
  readonly transform: Matrix;
  /** In pixels of the drawing. */
  readonly bounds: Box;
}

/** The complete style of a context at a drawing call. */
export interface Style extends Readonly<Record<StyleName, unknown>> {
  readonly transform: Matrix;
  /** The outermost first. */
  readonly clips: readonly Clip[];
  readonly lineDash: readonly number[];
}

/** The initial style of a context. */
export function firstStyle(context: object): Style {
  const values = styleNames.map(name => [name, Reflect.get(context, name)]);
  const named: Record<StyleName, unknown> = Object.fromEntries(values);
  return {...named, transform: identity, clips: [], lineDash: []};
}

/** Whether two styles draw the same. */
export function sameStyle(a: Style, b: Style): boolean {
  if (a === b) return true;
  return (
    sameMatrix(a.transform, b.transform) &&
    styleNames.every(name => a[name] === b[name]) &&
    sameNumbers(a.lineDash, b.lineDash) &&
    sameClips(a.clips, b.clips)
  );
}

/** Whether two lists of numbers are equal. */
export function sameNumbers(
  a: readonly number[],
  b: readonly number[],
): boolean {
  return a === b || (a.length === b.length && a.every((n, i) => n === b[i]));
}

/** Whether two lists of clips leave the same area visible. */
export function sameClips(a: readonly Clip[], b: readonly Clip[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((clip, i) => sameClip(clip, b[i]!));
}

function sameClip(a: Clip, b: Clip): boolean {
  return (
    a.rule === b.rule &&
    sameMatrix(a.transform, b.transform) &&
    a.path.equals(b.path)
  );
}

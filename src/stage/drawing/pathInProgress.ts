import type {Path2D} from '@napi-rs/canvas';
import {skia} from '../skia/skia.ts';
import {sameMatrix, type Matrix} from './matrix.ts';

/** Calls that lengthen the path in progress. */
export const pathCalls = [
  'arc',
  'arcTo',
  'bezierCurveTo',
  'closePath',
  'ellipse',
  'lineTo',
  'moveTo',
  'quadraticCurveTo',
  'rect',
  'roundRect',
] as const;

/** The path that a context is being given, in the coordinates that it began in. */
export class PathInProgress {
  #path: Path2D | undefined;
  #transform: Matrix | undefined;

  begin(): void {
    this.#path = undefined;
    this.#transform = undefined;
  }

  /** Lengthens it; false, and nothing done, where coordinates are other ones. */
  extend(
    call: (typeof pathCalls)[number],
    values: readonly unknown[],
    transform: Matrix,
  ): boolean {
    const path = this.in(transform);
    if (!path) return false;
    Reflect.apply(path[call], path, values);
    this.#path = path;
    this.#transform = transform;
    return true;
  }

  /** The path, if it is one in these coordinates. */
  in(transform: Matrix): Path2D | undefined {
    if (!this.#path || !this.#transform) return new skia.Path2D();
    return sameMatrix(this.#transform, transform) ? this.#path : undefined;
  }
}

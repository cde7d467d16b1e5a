import type {Path2D} from '@napi-rs/canvas';
import {skia} from './skia.ts';
import {sameMatrix, type Matrix} from './matrix.ts';

/** Calls that extend the current path. */
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

/** The current path of a context, in the coordinates in which it began. */
export class PathInProgress {
  #path: Path2D | undefined;
  #transform: Matrix | undefined;

  begin(): void {
    this.#path = undefined;
    this.#transform = undefined;
  }

  /**
   * Extends the path; returns false and does nothing when the coordinates have
   * changed.
   */
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

  /** The path, if it was begun in these coordinates. */
  in(transform: Matrix): Path2D | undefined {
    if (!this.#path || !this.#transform) return new skia.Path2D();
    return sameMatrix(this.#transform, transform) ? this.#path : undefined;
  }
}

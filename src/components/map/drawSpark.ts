import type {Point} from '../../box.ts';
import {glow, type Palette, stroke} from '../../theme.ts';
import {disc} from './disc.ts';

/** The head of the light that runs along an edge. */
export function drawSpark(
  context: CanvasRenderingContext2D,
  at: Point,
  bright: number,
  {error, spark}: Palette,
): void {
  disc(context, at, stroke.head * 2.4, error, glow * bright);
  disc(context, at, stroke.head * 1.6, error, glow * bright);
  disc(context, at, stroke.head, error, bright);
  disc(context, at, stroke.head * 0.55, spark, bright);
}

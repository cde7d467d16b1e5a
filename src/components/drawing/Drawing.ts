import {Node} from '@motion-canvas/2d';
import type {Drawn, Inspectable} from '../../drawn.ts';
import {describe} from './describe.ts';
import type {Mark} from './mark.ts';
import {paint} from './paint.ts';

/**
 * A node that draws something by itself. It states its marks once: they are
 * both the drawing, below its children, and its description.
 */
export abstract class Drawing extends Node implements Inspectable {
  /** Signals tell all that it draws, so that the stage keeps it until one is set. */
  public get drawsFromSignals(): boolean {
    return true;
  }

  /** The current drawing, even half-way through a motion. */
  protected abstract marks(): readonly Mark[];

  public inspect(): readonly Drawn[] {
    return this.marks().flatMap(describe);
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    for (const mark of this.marks()) paint(context, mark);
    super.draw(context);
  }
}

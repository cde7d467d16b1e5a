import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  createSignal,
  easeInOutCubic,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {frame, type Palette, stroke, time} from '../theme.ts';
import {hairlineY, type Subject} from './bands.ts';

export interface HairlineProps extends NodeProps {
  readonly subject: Subject;
  readonly palette: Palette;
}

/** The line between the map and the workbench. */
export class Hairline extends Node {
  private readonly color: string;
  private readonly height: ReturnType<typeof createSignal<number>>;

  public constructor({subject, palette, ...props}: HairlineProps) {
    super(props);
    this.color = palette.hairline;
    this.height = createSignal(hairlineY(subject));
  }

  /** Moves to where the subject wants it, together with the map. */
  public *turnTo(
    subject: Subject,
    duration: number = time.glide,
  ): ThreadGenerator {
    yield* this.height(hairlineY(subject), duration, easeInOutCubic);
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const half = frame.width / 2 - frame.marginX;
    context.beginPath();
    context.moveTo(-half, this.height());
    context.lineTo(half, this.height());
    context.strokeStyle = this.color;
    context.lineWidth = stroke.hairline;
    context.stroke();
  }
}

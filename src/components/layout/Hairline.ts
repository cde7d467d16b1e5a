import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  createSignal,
  easeInOutCubic,
  type ThreadGenerator,
} from '@motion-canvas/core';
import type {Drawn} from '../../drawn.ts';
import {frame, type Palette, stroke, time} from '../../theme.ts';
import {hairlineY, type Subject} from './bands.ts';
import type {Point} from '../../box.ts';

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

  public inspect(): readonly Drawn[] {
    const {
      color,
      ends: [from, to],
    } = this;
    return [{kind: 'line', name: 'hairline', color, strength: 1, from, to}];
  }

  private get ends(): readonly [Point, Point] {
    const half = frame.width / 2 - frame.marginX;
    return [
      [-half, this.height()],
      [half, this.height()],
    ];
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const [from, to] = this.ends;
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.strokeStyle = this.color;
    context.lineWidth = stroke.hairline;
    context.stroke();
  }
}

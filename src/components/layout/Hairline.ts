import type {NodeProps} from '@motion-canvas/2d';
import {
  createSignal,
  easeInOutCubic,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import {type Mark, straight} from '../drawing/mark.ts';
import {frame, type Palette, stroke, time} from '../../theme.ts';
import {hairlineY, type Subject} from './bands.ts';

export interface HairlineProps extends NodeProps {
  readonly subject: Subject;
  readonly palette: Palette;
}

/** The line between the map and the workbench. */
export class Hairline extends Drawing {
  private readonly color: string;
  private readonly height: ReturnType<typeof createSignal<number>>;

  public constructor({subject, palette, ...props}: HairlineProps) {
    super(props);
    this.color = palette.hairline;
    this.height = createSignal(hairlineY(subject));
  }

  /** Moves to its place for a subject, together with the map. */
  public *turnTo(
    subject: Subject,
    duration: number = time.glide,
  ): ThreadGenerator {
    yield* this.height(hairlineY(subject), duration, easeInOutCubic);
  }

  protected marks(): readonly Mark[] {
    const half = frame.width / 2 - frame.marginX;
    const y = this.height();
    const strokes = [straight([-half, y], [half, y])];
    const inks = [{color: this.color, alpha: 1, width: stroke.hairline}];
    return [{kind: 'line', name: 'hairline', strokes, inks}];
  }
}

import type {NodeProps} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import {type Mark, straight} from '../drawing/mark.ts';
import type {Page, Subject} from '../../page.ts';
import {type Palette, stroke, time} from '../../theme.ts';

export interface HairlineProps extends NodeProps {
  readonly page: Page;
  readonly subject: Subject;
  readonly palette: Palette;
}

/**
 * The line between the map and the workbench; it is drawn from its middle when
 * the workbench opens.
 */
export class Hairline extends Drawing {
  private readonly page: Page;
  private readonly color: string;
  private readonly height: ReturnType<typeof createSignal<number>>;
  /** The drawn share of its length. */
  private readonly shown: ReturnType<typeof createSignal<number>>;

  public constructor({page, subject, palette, ...props}: HairlineProps) {
    super(props);
    this.page = page;
    this.color = palette.hairline;
    this.height = createSignal(page.hairline[subject]);
    this.shown = createSignal(shareFor(subject));
  }

  /** Moves to its place for a subject, together with the map. */
  public *turnTo(
    subject: Subject,
    duration: number = time.glide,
  ): ThreadGenerator {
    yield* all(
      this.height(this.page.hairline[subject], duration, easeInOutCubic),
      this.shown(shareFor(subject), duration, easeInOutCubic),
    );
  }

  protected marks(): readonly Mark[] {
    const half = (this.page.width / 2) * this.shown();
    if (half === 0) return [];
    const y = this.height();
    const strokes = [straight([-half, y], [half, y])];
    const inks = [{color: this.color, alpha: 1, width: stroke.hairline}];
    return [{kind: 'line', name: 'hairline', strokes, inks}];
  }
}

function shareFor(subject: Subject): number {
  return subject === 'network' ? 0 : 1;
}

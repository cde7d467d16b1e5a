import type {NodeProps} from '@motion-canvas/2d';
import {
  createSignal,
  easeInOutCubic,
  type SignalValue,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import type {RowPlace} from '../../drawn.ts';
import type {Role} from '../../math/term/variable.ts';
import {type Palette, space, stroke, time, typeface} from '../../theme.ts';
import {boxAround} from '../../box.ts';
import {framedHeight, framedWidth, gapAround} from './resultRooms.ts';
import {Value} from '../type/Value.ts';

export interface FramedValueProps extends NodeProps {
  readonly text: SignalValue<string>;
  /** The widest text that it will have, if that changes. */
  readonly widest?: string | undefined;
  /** Pixels per em. */
  readonly em: number;
  readonly palette: Palette;
  /** The role of the number; it decides the frame's colour. */
  readonly role?: Role;
  /** Its place in a row of numbers. */
  readonly row?: RowPlace | undefined;
}

/** A result in a tinted frame; centred on its origin. */
export class FramedValue extends Drawing {
  /** In pixels, with the frame. */
  public readonly width: number;
  public readonly height: number;

  /** Its strength, once it is shown. */
  public readonly strength = createSignal(1);

  private readonly shown = createSignal(0);
  /** The width of the number: the frame is never narrower. */
  private readonly number: number;
  private readonly color: string;
  private readonly tint: number;

  public constructor({
    text,
    widest,
    em,
    palette,
    role = 'error',
    row,
    ...props
  }: FramedValueProps) {
    super(props);
    const longest = widest ?? (typeof text === 'string' ? text : text());
    this.width = framedWidth(longest, em);
    this.number = this.width - 2 * gapAround(em);
    this.height = framedHeight(em);
    this.color = palette[role];
    this.tint = palette.tint;
    this.add(
      new Value({
        text,
        em,
        color: palette.foreground,
        weight: typeface.strong,
        strength: () => this.shown() * this.strength(),
        ...(row && {row}),
      }),
    );
  }

  /** Opens the frame around the number, which appears with it. */
  public *write(duration: number = time.travel): ThreadGenerator {
    yield* this.shown(1, duration, easeInOutCubic);
  }

  protected marks(): readonly Mark[] {
    const {color, width, height, tint} = this;
    const shown = this.shown();
    const alpha = shown * this.strength();
    const open = this.number + (width - this.number) * shown;
    const box = boxAround([0, 0], open, height);
    const inks = [
      {color, alpha: alpha * tint},
      {color, alpha, width: stroke.frame},
    ];
    return [{kind: 'plate', name: 'frame', box, round: space.small, inks}];
  }
}

import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  createSignal,
  easeInOutCubic,
  type ThreadGenerator,
} from '@motion-canvas/core';
import type {Drawn, RowPlace} from '../../drawn.ts';
import type {Role} from '../../math/term/variable.ts';
import {
  type Palette,
  size,
  space,
  stroke,
  time,
  typeface,
} from '../../theme.ts';
import {boxAround} from '../../box.ts';
import {framedWidth} from './resultRooms.ts';
import {Value} from '../type/Value.ts';

export interface FramedValueProps extends NodeProps {
  readonly text: string;
  /** Pixels per em. */
  readonly em: number;
  readonly palette: Palette;
  /** What the number is of; decides the frame's colour. */
  readonly role?: Role;
  /** Where it stands in a row of numbers. */
  readonly row?: RowPlace | undefined;
}

/** A number that something comes to, in a tinted frame; centred on its origin. */
export class FramedValue extends Node {
  /** In pixels, frame and all. */
  public readonly width: number;
  public readonly height: number;

  /** How strongly it is drawn, once it is shown. */
  public readonly strength = createSignal(1);

  private readonly shown = createSignal(0);
  private readonly color: string;
  private readonly tint: number;

  public constructor({
    text,
    em,
    palette,
    role = 'error',
    row,
    ...props
  }: FramedValueProps) {
    super(props);
    this.width = framedWidth(text, em);
    this.height = em * (em < size.result ? 1.55 : 2.1);
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

  /** Opens the frame from its middle, with the number in it. */
  public *write(duration: number = time.travel): ThreadGenerator {
    yield* this.shown(1, duration, easeInOutCubic);
  }

  public inspect(): readonly Drawn[] {
    const {color, width, height} = this;
    const strength = this.shown() * this.strength();
    const box = boxAround([0, 0], width, height);
    const fill = {color, opacity: strength * this.tint};
    return [{kind: 'frame', name: 'frame', color, strength, box, fill}];
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const shown = this.shown();
    if (shown > 0) {
      const [width, height] = [this.width * shown, this.height];
      context.save();
      context.beginPath();
      context.roundRect(-width / 2, -height / 2, width, height, space.small);
      context.fillStyle = context.strokeStyle = this.color;
      context.lineWidth = stroke.frame;
      context.globalAlpha *= shown * this.tint * this.strength();
      context.fill();
      context.globalAlpha /= this.tint;
      context.stroke();
      context.restore();
    }
    super.draw(context);
  }
}

import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  type ThreadGenerator,
} from '@motion-canvas/core';
import type {Drawn} from '../drawn.ts';
import type {Role} from '../math/variable.ts';
import {
  type Palette,
  size,
  space,
  stroke,
  time,
  tint,
  typeface,
} from '../theme.ts';
import {DIGIT_WIDTH} from './digit.ts';
import {Symbol} from './Symbol.ts';
import {Value} from './Value.ts';

export interface ResultProps extends NodeProps {
  readonly text: string;
  readonly palette: Palette;
  /** Of the number, in pixels. */
  readonly em?: number;
  /** Of the equals sign, in pixels: the equation's. */
  readonly equalsEm: number;
  /** Whether the number stands in a frame of the error's colour. */
  readonly framed?: boolean;
}

/** = and the number that an equation arrives at; begins at its origin. */
export class Result extends Node {
  /** From the origin to the right end, in pixels. */
  public readonly width: number;

  private readonly shown = createSignal(0);
  private readonly equals: Symbol;
  private readonly color: string | undefined;
  private readonly frame: readonly [left: number, height: number];

  public constructor({
    text,
    palette,
    em = size.result,
    equalsEm,
    framed = true,
    ...props
  }: ResultProps) {
    super(props);
    const gap = gapFor(em);
    const padding = framed ? gap : 0;
    this.equals = new Symbol({
      formula: equals,
      em: equalsEm,
      palette,
      strength: 0,
    });
    const sign = this.equals.inkWidth;
    this.equals.x(gap + sign / 2);
    const left = 2 * gap + sign;
    const number = text.length * DIGIT_WIDTH * em;
    this.width = left + number + 2 * padding;
    this.frame = [left, em * 2.1];
    this.color = framed ? palette.error : undefined;
    this.add([
      this.equals,
      new Value({
        text,
        em,
        color: palette.foreground,
        weight: typeface.strong,
        x: left + padding + number / 2,
        strength: this.shown,
      }),
    ]);
  }

  /** The sign, then the number. */
  public *write(duration: number = time.travel): ThreadGenerator {
    yield* all(
      this.equals.strength(1, duration / 2),
      this.shown(1, duration, easeInOutCubic),
    );
  }

  public inspect(): readonly Drawn[] {
    const {
      color,
      frame: [left, height],
      width: right,
    } = this;
    const strength = this.shown();
    if (!color) return [];
    const box = {left, top: -height / 2, right, bottom: height / 2};
    const fill = {color, opacity: strength * tint};
    return [{kind: 'frame', name: 'frame', color, strength, box, fill}];
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const shown = this.shown();
    if (this.color && shown > 0) {
      const [left, height] = this.frame;
      const width = this.width - left;
      const drawn = width * shown;
      context.save();
      context.beginPath();
      context.roundRect(
        left + (width - drawn) / 2,
        -height / 2,
        drawn,
        height,
        space.small,
      );
      context.fillStyle = context.strokeStyle = this.color;
      context.lineWidth = stroke.frame;
      context.globalAlpha *= shown * tint;
      context.fill();
      context.globalAlpha /= tint;
      context.stroke();
      context.restore();
    }
    super.draw(context);
  }
}

/** What a result of so many characters takes right of an equation, at most. */
export function resultRoom(
  text: string,
  {
    em = size.result,
    equalsEm,
    framed = true,
  }: Omit<ResultProps, 'text' | 'palette'>,
): number {
  const gap = gapFor(em);
  return (
    (framed ? 4 : 2) * gap +
    equalsEm * EQUALS_WIDTH +
    text.length * DIGIT_WIDTH * em
  );
}

const equals = {tex: '=', roles: new Map<string, Role>()};

/** The ink of an equals sign, in em. */
const EQUALS_WIDTH = 0.67;

/** Air around the sign and inside the frame. */
function gapFor(em: number): number {
  return em < size.result ? space.medium : space.large;
}

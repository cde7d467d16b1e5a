import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {countText} from '../../math/write/counts.ts';
import {type Palette, size, strength, time} from '../../theme.ts';
import {Note} from '../type/Note.ts';
import {ErrorCurve} from './ErrorCurve.ts';

export interface CourseCurveProps extends NodeProps {
  /** The error before the first step, and after each. */
  readonly errors: readonly number[];
  /** The room for all, in pixels. */
  readonly room: {readonly width: number; readonly height: number};
  readonly palette: Palette;
}

/**
 * The error over the steps of a course, and below its axes how many there are;
 * centred on its origin.
 */
export class CourseCurve extends Node {
  private readonly curve: ErrorCurve;
  private readonly steps: Note;

  public constructor({errors, room, palette, ...props}: CourseCurveProps) {
    super(props);
    const {width, height} = room;
    this.curve = new ErrorCurve({
      errors,
      width,
      height: height - NOTE_ROOM,
      palette,
      y: -NOTE_ROOM / 2,
    });
    this.steps = new Note({
      text: countText(errors.length - 1, 'step'),
      color: palette.secondary,
      strength: strength.hidden,
      y: (height - NOTE_ROOM) / 2,
    });
    this.add([this.curve, this.steps]);
  }

  /** How far the curve is drawn, in steps. */
  public get step(): SimpleSignal<number> {
    return this.curve.step;
  }

  /** Draws the axes, and writes the number of steps. */
  public *open(duration: number = time.travel): ThreadGenerator {
    yield* all(
      this.curve.shown(1, duration),
      this.steps.strength(strength.full, duration),
    );
  }

  /** Fades what is drawn to a strength. */
  public *fade(value: number, duration: number = time.flick): ThreadGenerator {
    yield* all(
      this.curve.strength(value, duration),
      this.steps.strength(value, duration),
    );
  }
}

/** The room of the words below the axis, in pixels. */
const NOTE_ROOM = 2 * size.caption;

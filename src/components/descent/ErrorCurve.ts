import type {NodeProps} from '@motion-canvas/2d';
import {createSignal} from '@motion-canvas/core';
import type {Point} from '../../box.ts';
import {Drawing} from '../drawing/Drawing.ts';
import {type Mark, straight} from '../drawing/mark.ts';
import {type Palette, stroke} from '../../theme.ts';
import {placeOnCurve} from './placeOnCurve.ts';

export interface ErrorCurveProps extends NodeProps {
  /** The error before the first step, and after each. */
  readonly errors: readonly number[];
  /** The room of its axes, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/**
 * The error over the steps of a course: from 0, at the foot, up to the largest.
 * Its axes are centred on its origin.
 */
export class ErrorCurve extends Drawing {
  /** How far it is drawn, in steps. */
  public readonly step = createSignal(0);
  /** From dimmed to focused. */
  public readonly strength = createSignal(1);
  /** How far the axes are drawn, 0 to 1. */
  public readonly shown = createSignal(0);

  /** The room of its axes, in pixels. */
  public readonly extent: readonly [width: number, height: number];

  private readonly errors: readonly number[];

  private readonly palette: Palette;

  public constructor({
    errors,
    width,
    height,
    palette,
    ...props
  }: ErrorCurveProps) {
    super(props);
    this.errors = errors;
    this.extent = [width, height];
    this.palette = palette;
  }

  /** The place of the error after some steps, a broken number of them too. */
  public at(step: number): Point {
    return placeOnCurve(this.errors, step, this.extent);
  }

  protected marks(): readonly Mark[] {
    const {palette} = this;
    const [shown, step] = [this.shown(), this.step()];
    if (shown <= 0) return [];
    const [width, height] = this.extent;
    // The curve lies inside of the axes with its whole width.
    const aside = stroke.traced / 2;
    const [left, bottom] = [-width / 2 - aside, height / 2 + aside];
    const axes = [
      straight(
        [left, bottom - (height + 2 * aside) * shown],
        [left, bottom],
        [left + (width + aside) * shown, bottom],
      ),
    ];
    const axis = {
      color: palette.edge,
      alpha: this.strength(),
      width: stroke.edge,
    };
    return [
      {kind: 'line', name: 'axis', strokes: axes, inks: [axis]},
      ...this.curve(step),
      this.head(step, shown),
    ];
  }

  private curve(step: number): readonly Mark[] {
    if (step <= 0) return [];
    const whole = Array.from({length: Math.ceil(step)}, (_, at) => this.at(at));
    const strokes = [straight(whole[0]!, ...whole.slice(1), this.at(step))];
    const ink = {
      color: this.palette.error,
      alpha: this.strength(),
      width: stroke.traced,
    };
    return [{kind: 'line', name: 'curve', strokes, inks: [ink]}];
  }

  private head(step: number, shown: number): Mark {
    const alpha = this.strength() * shown;
    const ink = {color: this.palette.error, alpha};
    return {
      kind: 'disc',
      name: 'head',
      center: this.at(step),
      radius: stroke.head * shown,
      framing: true,
      inks: [ink],
    };
  }
}

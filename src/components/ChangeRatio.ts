import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Equation} from '../math/term.ts';
import {type Palette, size, space, time, typeface} from '../theme.ts';
import type {Board} from './Board.ts';
import {center} from '../box.ts';
import {formatChange} from './ChangeToken.ts';
import {DIGIT_WIDTH} from './digit.ts';
import {formatValue} from './formatValue.ts';
import type {Answer, Nudge} from './nudge.ts';
import {rulerFor} from './ruler.ts';
import {Value} from './Value.ts';

export interface ChangeRatioProps extends NodeProps {
  readonly board: Board;
  /** ∂z/∂a or ∂z/∂w = what it is; stands on the board. */
  readonly equation: Equation;
  readonly nudge: Nudge;
  readonly answer: Answer;
  /** Whether what the ratio is stands under it, as there is no room beside it. */
  readonly stacked: boolean;
  readonly palette: Palette;
}

/** What a board keeps free under an equation for the ratio, in one line or in two. */
export function ratioRoom(stacked: boolean): number {
  return space.medium + (stacked ? 1 + LINE : 1) * size.formulaSmall;
}

/** From a line to the next, in em. */
const LINE = 1.3;

/** Room for a ratio beside another, in pixels: no less than a usual one takes. */
export function ratioWidth(
  nudge: Nudge,
  answer: Answer,
  stacked: boolean,
): number {
  const [over, is] = ratioTexts(nudge, answer);
  const lines = stacked ? [over, is] : [`${over} ${is}`];
  const ruler = rulerFor(FONT);
  const widths = lines.map(line => ruler.measureText(line).width);
  const usual = stacked ? 0 : USUAL * size.formulaSmall * DIGIT_WIDTH;
  return Math.max(usual, ...widths);
}

/** Letters. */
const USUAL = 20;
const FONT = `${typeface.medium} ${size.formulaSmall}px ${typeface.family}`;

function ratioTexts(nudge: Nudge, answer: Answer): readonly [string, string] {
  const [change, answered] = [nudge.change, answer.change].map(formatChange);
  return [
    `${answered} / ${change}`,
    `= ${formatValue(answer.change / nudge.change)}`,
  ];
}

/** Under a derivative: the change of z over the change that made it, and what that is. */
export class ChangeRatio extends Node {
  private readonly values: readonly Value[];

  public constructor({
    board,
    equation,
    nudge,
    answer,
    stacked,
    palette,
    ...props
  }: ChangeRatioProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    const box = board.boxOf(equation.id);
    const [over, is] = ratioTexts(nudge, answer);
    const lines = stacked ? [over, is] : [`${over} ${is}`];
    this.values = lines.map(
      (text, line) =>
        new Value({
          text,
          em: size.formulaSmall,
          color: palette.foreground,
          position: [
            center(box)[0],
            box.bottom +
              space.medium +
              size.formulaSmall * (1 / 2 + line * LINE),
          ],
          strength: 0,
        }),
    );
    this.add(this.values);
  }

  public *fade(duration: number = time.flick): ThreadGenerator {
    yield* all(...this.values.map(value => value.strength(0, duration)));
  }

  public *write(duration: number = time.flick): ThreadGenerator {
    yield* all(...this.values.map(value => value.strength(1, duration)));
  }
}

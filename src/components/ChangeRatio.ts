import {Node, type NodeProps} from '@motion-canvas/2d';
import type {ThreadGenerator} from '@motion-canvas/core';
import type {Equation} from '../math/term.ts';
import {type Palette, size, space, time} from '../theme.ts';
import type {Board} from './Board.ts';
import {center} from '../box.ts';
import {formatChange} from './ChangeToken.ts';
import {formatValue} from '../math/formatValue.ts';
import type {Answer, Nudge} from './nudge.ts';
import {valueWidth} from './setValue.ts';
import {Value} from './Value.ts';

export interface ChangeRatioProps extends NodeProps {
  readonly board: Board;
  /** ∂z/∂a or ∂z/∂w = what it is; stands on the board. */
  readonly equation: Equation;
  readonly nudge: Nudge;
  readonly answer: Answer;
  readonly palette: Palette;
  /** In pixels. */
  readonly em: number;
}

/** What a board keeps free under an equation for the ratio. */
export const ratioRoom = space.medium + size.formulaSmall;

/** What the widest ratio of a nudge takes, in pixels. */
export function ratioWidth(nudge: Nudge, em: number): number {
  const widths = nudge.answers.map(answer =>
    valueWidth(ratioText(nudge, answer), em),
  );
  return Math.max(0, ...widths);
}

function ratioText(nudge: Nudge, answer: Answer): string {
  const [change, answered] = [nudge.change, answer.change].map(formatChange);
  return `${answered} / ${change} = ${formatValue(answer.change / nudge.change)}`;
}

/** Under a derivative: the change of z over the change that made it, and what that is. */
export class ChangeRatio extends Node {
  private readonly value: Value;

  public constructor({
    board,
    equation,
    nudge,
    answer,
    palette,
    em,
    ...props
  }: ChangeRatioProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    const box = board.boxOf(equation.id);
    this.value = new Value({
      text: ratioText(nudge, answer),
      em,
      color: palette.foreground,
      position: [
        center(box)[0],
        box.bottom + space.medium + size.formulaSmall / 2,
      ],
      strength: 0,
    });
    this.add(this.value);
  }

  public *fade(duration: number = time.flick): ThreadGenerator {
    yield* this.value.strength(0, duration);
  }

  public *write(duration: number = time.flick): ThreadGenerator {
    yield* this.value.strength(1, duration);
  }
}

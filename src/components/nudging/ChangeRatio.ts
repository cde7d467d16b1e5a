import {Node, type NodeProps} from '@motion-canvas/2d';
import type {ThreadGenerator} from '@motion-canvas/core';
import type {Equation} from '../../math/term/term.ts';
import {type Palette, size, space, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {center} from '../../box.ts';
import {formatChange} from './ChangeToken.ts';
import {claim} from '../type/claim.ts';
import {claimText} from '../type/claimText.ts';
import {formatTo, formatValue} from '../../math/write/formatValue.ts';
import type {Answer, Nudge} from './nudge.ts';
import {valueWidth} from '../type/setValue.ts';
import {Value} from '../type/Value.ts';

export interface ChangeRatioProps extends NodeProps {
  readonly board: Board;
  /** ∂z/∂a or ∂z/∂w = its value; stands on the board. */
  readonly equation: Equation;
  readonly nudge: Nudge;
  readonly answer: Answer;
  readonly palette: Palette;
  /** In pixels. */
  readonly em: number;
  /** Significant digits, if fewer than usual. */
  readonly digits?: number | undefined;
}

/** The room of the ratio below an equation on a board, with space below it. */
export const ratioRoom = space.medium + size.formulaSmall + space.small;

/** The width of the widest ratio of a nudge, in pixels. */
export function ratioWidth(nudge: Nudge, em: number, digits?: number): number {
  const widths = nudge.answers.map(answer =>
    valueWidth(ratioText(nudge, answer, digits), em),
  );
  return Math.max(0, ...widths);
}

function ratioText(nudge: Nudge, answer: Answer, digits?: number): string {
  const {change} = nudge;
  const ratio = answer.change / change;
  const [answered, quotient] =
    digits === undefined
      ? [formatChange(answer.change), formatValue(ratio)]
      : [signed(answer.change, digits), formatTo(ratio, digits)];
  return `${answered} / ${formatChange(change)} = ${quotient}`;
}

function signed(change: number, digits: number): string {
  return `${change > 0 ? '+' : ''}${formatTo(change, digits)}`;
}

/**
 * Below a derivative: the change of z over the change that caused it, and the
 * quotient.
 */
export class ChangeRatio extends Node {
  private readonly value: Value;

  public constructor({
    board,
    equation,
    nudge,
    answer,
    palette,
    em,
    digits,
    ...props
  }: ChangeRatioProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    const box = board.boxOf(equation.id);
    const text = ratioText(nudge, answer, digits);
    claim('A ratio', equation, board.point);
    claimText('A ratio', text);
    this.value = new Value({
      text,
      row: {key: this.key, place: 0},
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

import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Equation} from '../../math/term/term.ts';
import {evaluateNumber} from '../../math/value/evaluate.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import {numberRow} from '../../math/value/numberRow.ts';
import {partsOf} from '../../math/term/walk.ts';
import {type Palette, size, space, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {claim} from '../type/claim.ts';
import {FramedValue} from './FramedValue.ts';
import {framedWidth} from './resultRooms.ts';
import {formatValue} from '../../math/write/formatValue.ts';
import {valueWidth} from '../type/setValue.ts';
import {Value} from '../type/Value.ts';
import {endOf} from './Workings.ts';

export interface ProductResultProps extends NodeProps {
  readonly board: Board;
  /** Stands on the board; its right side is a product. */
  readonly equation: Equation;
  readonly point: EvaluationPoint;
  readonly palette: Palette;
}

const EM = size.value;

/**
 * After an equation: = its factors in numbers, each sum as one, = their
 * product.
 */
export class ProductResult extends Node {
  private readonly product: Value;
  private readonly equals: Value;
  private readonly result: FramedValue;

  public constructor({
    board,
    equation,
    point,
    palette,
    ...props
  }: ProductResultProps) {
    const [x, y] = endOf(equation, board);
    super({x: () => board.x() + x, y: () => board.y() + y, ...props});
    claim('A row of numbers', equation, point);
    const {product, result} = textsOf(equation, point);
    const [width, framed] = [widthOf(product), framedWidth(result, EM)];
    const color = palette.foreground;
    this.product = new Value({
      text: product,
      row: {key: this.key, place: 0},
      em: EM,
      color,
      strength: 0,
      x: space.medium + width / 2,
    });
    this.equals = new Value({
      text: '=',
      row: {key: this.key, place: 1},
      em: EM,
      color,
      strength: 0,
      x: 2 * space.medium + width + EM / 3,
    });
    this.result = new FramedValue({
      text: result,
      row: {key: this.key, place: 2},
      em: EM,
      palette,
      x: 3 * space.medium + width + EM * 0.67 + framed / 2,
    });
    this.add([this.product, this.equals, this.result]);
  }

  /** Writes the product, then its value. */
  public *write(duration: number = time.travel): ThreadGenerator {
    yield* this.product.strength(1, duration / 2);
    yield* all(
      this.equals.strength(1, duration / 2),
      this.result.write(duration),
    );
  }

  /** Fades all of it to a strength. */
  public *fade(
    strength: number,
    duration: number = time.flick,
  ): ThreadGenerator {
    yield* all(
      ...[this.product, this.equals, this.result].map(part =>
        part.strength(strength, duration),
      ),
    );
  }
}

/** The most room after an equation, in pixels. */
export function productRoom(
  equations: readonly Equation[],
  point: EvaluationPoint,
): number {
  return Math.max(
    ...equations.map(equation => {
      const {product, result} = textsOf(equation, point);
      return (
        3 * space.medium +
        widthOf(product) +
        EM * 0.67 +
        framedWidth(result, EM)
      );
    }),
  );
}

function textsOf(
  {right}: Equation,
  point: EvaluationPoint,
): {readonly product: string; readonly result: string} {
  const whole = new Set(partsOf(right).map(({id}) => id));
  const row = numberRow(right, point, {whole});
  const texts = row.map(({text}) => text);
  return {
    product: `= ${texts.join(' ')}`,
    result: formatValue(evaluateNumber(right, point)),
  };
}

/** In pixels. */
function widthOf(text: string): number {
  return valueWidth(text, EM);
}

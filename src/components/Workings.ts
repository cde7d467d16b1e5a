import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  sequence,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {
  hold,
  type Palette,
  size,
  space,
  stroke,
  time,
  tint,
  typeface,
} from '../theme.ts';
import {
  evaluateNumber,
  type Equation,
  hopsOf,
  type Point,
  type Role,
  valuesOf,
} from '../math/index.ts';
import {center} from './box.ts';
import type {Board} from './Board.ts';
import {formatValue} from './formatValue.ts';
import {Symbol} from './Symbol.ts';
import {DIGIT_WIDTH, Value} from './Value.ts';

export interface WorkingsProps extends NodeProps {
  readonly board: Board;
  /** Stands on the board; its right side is worked out. */
  readonly equation: Equation;
  readonly point: Point;
  readonly palette: Palette;
}

const equals = {tex: '=', roles: new Map<string, Role>()};

/** What a board keeps free around an equation that is to be worked out. */
export const workingsRoom = {
  under: space.medium + size.factorValue,
  beside: size.result * 7,
} as const;

/**
 * The numbers of a product: each under its factor, × under each dot, and what
 * they come to in a frame behind the board.
 */
export class Workings extends Node {
  private readonly board: Board;
  private readonly values: readonly Value[];
  private readonly crosses: readonly (Value | undefined)[];
  private readonly equals: Symbol;
  private readonly frame: ResultFrame;

  public constructor({
    board,
    equation,
    point,
    palette,
    ...props
  }: WorkingsProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    this.board = board;
    const numbers = valuesOf(equation, point);
    const factors = hopsOf(equation).map(({factor}) => factor);
    const extent = board.extent();
    const texts = factors.map(id => formatValue(numbers.get(id)!));
    const middles = factors.map(id => center(board.boxOf(id))[0]);
    const em = valueEm(texts, middles);
    const row = extent.bottom + space.medium + em / 2;
    const under = (id: string, text: string) =>
      new Value({
        text,
        em,
        color: palette.foreground,
        position: [center(board.boxOf(id))[0], row],
        strength: 0,
      });
    this.values = factors.map((id, index) => under(id, texts[index]!));
    this.crosses = factors.map(id =>
      board.has(`${id}.times`) ? under(`${id}.times`, '×') : undefined,
    );
    const result = evaluateNumber(equation.right, point);
    this.frame = new ResultFrame({text: formatValue(result), palette});
    this.equals = new Symbol({
      formula: equals,
      em: board.em,
      palette,
      strength: 0,
    });
    const axis = center(board.boxOf(`${equation.id}.equals`))[1];
    const signX = extent.right + space.large + this.equals.inkWidth / 2;
    this.equals.position([signX, axis]);
    this.frame.position([
      signX + this.equals.inkWidth / 2 + space.large + this.frame.width / 2,
      axis,
    ]);
    this.add([
      ...this.values,
      ...this.crosses.flatMap(cross => cross ?? []),
      this.equals,
      this.frame,
    ]);
  }

  /** Writes the values under their factors, one after another. */
  public *writeValues(): ThreadGenerator {
    yield* sequence(
      hold.breath,
      ...this.values.map((value, index) =>
        all(
          ...[value, this.crosses[index]].flatMap(
            part => part?.strength(1, time.flick) ?? [],
          ),
        ),
      ),
    );
  }

  /** Makes room behind the equation and shows what the values come to. */
  public *writeResult(): ThreadGenerator {
    const overhang =
      this.frame.x() + this.frame.width / 2 - this.board.extent().right;
    yield* all(
      this.board.x(this.board.x() - overhang / 2, time.travel, easeInOutCubic),
      this.equals.strength(1, time.travel),
    );
    yield* this.frame.shown(1, time.travel, easeInOutCubic);
  }
}

/** The largest em at which neighbours leave room for the sign between them. */
function valueEm(texts: readonly string[], middles: readonly number[]): number {
  const fitting = texts.slice(1).map((text, index) => {
    const letters = (text.length + texts[index]!.length) / 2;
    const distance = middles[index + 1]! - middles[index]!;
    return distance / (letters * DIGIT_WIDTH + SIGN_WIDTH);
  });
  return Math.max(size.value, Math.min(size.factorValue, ...fitting));
}

/** What × and the air around it take, in em. */
const SIGN_WIDTH = 1.1;

/** The number that a figure arrives at, in a frame of the error's colour. */
class ResultFrame extends Node {
  public readonly shown = createSignal(0);
  public readonly width: number;

  private readonly palette: Palette;

  public constructor({
    text,
    palette,
    ...props
  }: NodeProps & {text: string; palette: Palette}) {
    super(props);
    this.palette = palette;
    this.width = text.length * size.result * 0.6 + 2 * space.large;
    this.add(
      new Value({
        text,
        em: size.result,
        color: palette.foreground,
        weight: typeface.strong,
        strength: this.shown,
      }),
    );
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const shown = this.shown();
    if (shown > 0) {
      const [width, height] = [this.width * shown, size.result * 2.1];
      context.save();
      context.beginPath();
      context.roundRect(-width / 2, -height / 2, width, height, space.small);
      context.fillStyle = context.strokeStyle = this.palette.error;
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

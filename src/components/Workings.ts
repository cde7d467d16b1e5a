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
import {center} from './box.ts';
import type {Board} from './Board.ts';
import {formatValue} from './formatValue.ts';
import {Value} from './Value.ts';

export interface WorkingsProps extends NodeProps {
  readonly board: Board;
  /** The factors whose values stand under them, from left to right. */
  readonly factors: readonly {readonly id: string; readonly value: number}[];
  /** The signs between the factors, one less than there are factors. */
  readonly signs: readonly string[];
  /** What the factors multiply to. */
  readonly result: number;
  readonly palette: Palette;
}

/**
 * The numbers of a product: each under its factor, × under each dot, and what
 * they come to in a frame behind the board.
 */
export class Workings extends Node {
  private readonly board: Board;
  private readonly values: readonly Value[];
  private readonly crosses: readonly Value[];
  private readonly equals: readonly Value[];
  private readonly frame: ResultFrame;

  public constructor({
    board,
    factors,
    signs,
    result,
    palette,
    ...props
  }: WorkingsProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    this.board = board;
    const extent = board.extent();
    const row = extent.bottom + space.medium + size.factorValue / 2;
    const under = (id: string, text: string) =>
      new Value({
        text,
        em: size.factorValue,
        color: palette.foreground,
        position: [center(board.boxOf(id))[0], row],
        strength: 0,
      });
    this.values = factors.map(({id, value}) => under(id, formatValue(value)));
    this.crosses = signs.map(id => under(id, '×'));
    this.frame = new ResultFrame({text: formatValue(result), palette});
    const equalsX = extent.right + space.large + size.result / 3;
    this.frame.x(
      equalsX + size.result / 3 + space.large + this.frame.width / 2,
    );
    this.equals = [0, row].map(
      y =>
        new Value({
          text: '=',
          em: y === 0 ? size.result : size.factorValue,
          color: palette.foreground,
          position: [equalsX, y],
          strength: 0,
        }),
    );
    this.add([...this.values, ...this.crosses, ...this.equals, this.frame]);
  }

  /** Writes the values under their factors, one after another. */
  public *writeValues(): ThreadGenerator {
    yield* sequence(
      hold.breath,
      ...this.values.map((value, index) =>
        all(
          ...[value, this.crosses[index - 1]].map(
            part => part?.strength(1, time.flick) ?? noTime(),
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
      ...this.equals.map(sign => sign.strength(1, time.travel)),
    );
    yield* this.frame.shown(1, time.travel, easeInOutCubic);
  }
}

function* noTime(): ThreadGenerator {}

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

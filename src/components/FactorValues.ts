import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, sequence, type ThreadGenerator} from '@motion-canvas/core';
import {type Equation, type Point, valuesOf} from '../math/index.ts';
import {hold, type Palette, size, time} from '../theme.ts';
import type {Board} from './Board.ts';
import {FramedValue} from './FramedValue.ts';
import {Value} from './Value.ts';
import {between, crossOf, settleSpots, spotsOf} from './valueSpots.ts';

export interface FactorValuesProps extends NodeProps {
  readonly board: Board;
  /** Stands on the board. */
  readonly equation: Equation;
  readonly point: Point;
  readonly palette: Palette;
  /** The largest em, in pixels. */
  readonly em?: number;
  /** Whether there is room for what they come to, under the left side. */
  readonly result?: boolean;
}

/** Up to this many values each gets its full time. */
const FEW = 8;

/** What a board keeps free under an equation for the values of its factors. */
export const valuesRoom = size.factorValue * 1.5;

/** The same, with room for a framed result under the left side. */
export const resultsRoom = size.factorValue * 2;

/** The numbers of a product: each under its factor, and × under each dot where there is room. */
export class FactorValues extends Node {
  /** How far down the values reach, in the board's coordinates. */
  public readonly bottom: number;

  private readonly values: readonly (readonly Value[])[];
  private readonly equals: Value | undefined;
  private readonly result: FramedValue | undefined;

  public constructor({
    board,
    equation,
    point,
    palette,
    em: largest = size.factorValue,
    result = false,
    ...props
  }: FactorValuesProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    const spots = spotsOf(equation, board, valuesOf(equation, point));
    const settled = settleSpots(
      result ? spots : spots.slice(1),
      largest,
      result,
    );
    const {em, crosses} = settled;
    const [left, factors] = result
      ? [settled.spots[0], settled.spots.slice(1)]
      : [undefined, settled.spots];
    const drop = em * (result ? 1.25 : 1);
    const value = (text: string, x: number, y: number) =>
      new Value({
        text,
        em,
        color: palette.foreground,
        position: [x, y + drop],
        strength: 0,
      });
    this.values = factors.map((spot, index) => {
      const {text, x, bottom} = spot;
      const cross = crosses ? crossOf(spot, factors[index - 1], em) : undefined;
      return [
        value(text, x, bottom),
        ...(cross === undefined ? [] : [value(spot.sign, cross, bottom)]),
      ];
    });
    this.bottom = Math.max(...spots.map(({bottom}) => bottom)) + em * 1.5;
    this.add(this.values.flat());
    if (left) {
      const {text, x, bottom} = left;
      this.equals = value('=', between(left, factors[0]!, em), bottom);
      this.result = new FramedValue({
        text,
        em,
        palette,
        position: [x, bottom + drop],
      });
      this.add([this.equals, this.result]);
    }
  }

  /** How many values there are to read. */
  public get count(): number {
    return this.values.length;
  }

  /** Writes the values under their factors, one after another; many of them faster. */
  public *write(pace = 1): ThreadGenerator {
    yield* sequence(
      hold.breath * pace * Math.min(1, FEW / this.values.length),
      ...this.values.map(values =>
        all(...values.map(value => value.strength(1, time.flick))),
      ),
    );
  }

  /** Writes what they come to under the left side, if that was asked for. */
  public *writeResult(duration: number = time.travel): ThreadGenerator {
    if (this.equals && this.result) {
      yield* all(
        this.equals.strength(1, duration / 2),
        this.result.write(duration),
      );
    }
  }

  /** Where the result stands, in the frame's coordinates. */
  public get resultPlace(): readonly [number, number] {
    return [
      this.x() + (this.result?.x() ?? 0),
      this.y() + (this.result?.y() ?? 0),
    ];
  }

  /** Fades all that has been written to a strength. */
  public *fade(
    strength: number,
    duration: number = time.flick,
  ): ThreadGenerator {
    const values = [...this.values.flat(), this.equals ?? []].flat();
    yield* all(
      ...values
        .filter(value => value.strength() > 0)
        .map(value => value.strength(strength, duration)),
      ...(this.result ? [this.result.strength(strength, duration)] : []),
    );
  }
}

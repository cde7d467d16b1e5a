import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {RowPlace} from '../../drawn.ts';
import type {Role} from '../../math/term/variable.ts';
import {type Palette, size, time} from '../../theme.ts';
import {FramedValue} from './FramedValue.ts';
import {gapAround} from './resultRooms.ts';
import {Symbol} from '../type/Symbol.ts';

export interface ResultProps extends NodeProps {
  readonly text: string;
  readonly palette: Palette;
  /** Of the number, in pixels. */
  readonly em?: number;
  /** The role of the number. */
  readonly role?: Role;
  /** The em of the equals sign, in pixels: the equation's. */
  readonly equalsEm: number;
  /** The number's place in a row of numbers. */
  readonly row?: RowPlace;
}

/** = and the final number of an equation; begins at its origin. */
export class Result extends Node {
  /** The middle of the sign from the origin, in pixels. */
  public readonly sign: number;
  /** From the origin to the right end, in pixels. */
  public readonly width: number;

  private readonly equals: Symbol;
  private readonly value: FramedValue;

  public constructor({
    text,
    palette,
    em = size.result,
    role = 'error',
    equalsEm,
    row,
    ...props
  }: ResultProps) {
    super(props);
    const gap = gapAround(em);
    this.equals = new Symbol({
      formula: equals,
      em: equalsEm,
      palette,
      strength: 0,
    });
    const sign = this.equals.inkWidth;
    this.sign = gap + sign / 2;
    this.equals.x(this.sign);
    this.value = new FramedValue({text, em, palette, role, row});
    this.value.x(2 * gap + sign + this.value.width / 2);
    this.width = 2 * gap + sign + this.value.width;
    this.add([this.equals, this.value]);
  }

  /** Fades the sign and the number to a strength. */
  public *fade(value: number, duration: number = time.flick): ThreadGenerator {
    yield* all(
      this.equals.strength(value, duration),
      this.value.strength(value, duration),
    );
  }

  /** Writes the sign, then the number. */
  public *write(duration: number = time.travel): ThreadGenerator {
    yield* all(
      this.equals.strength(1, duration / 2),
      this.value.write(duration),
    );
  }
}

const equals = {tex: '=', roles: new Map<string, Role>()};

import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Formula} from '../../math/write/latex.ts';
import {space, strength, time} from '../../theme.ts';
import {Symbol} from '../type/Symbol.ts';
import {Numbers, type NumbersProps} from './Numbers.ts';

export interface NamedNumbersProps extends NodeProps {
  /** What the numbers are the value of. */
  readonly formula: Formula;
  readonly numbers: Omit<NumbersProps, 'room'> & {
    readonly room: {readonly width: number; readonly height: number};
  };
}

/**
 * Numbers with their left side, for an equation of which others stand above;
 * centred on its origin.
 */
export class NamedNumbers extends Node {
  /** In pixels. */
  public readonly width: number;
  public readonly height: number;
  /** The number of values to read. */
  public readonly count: number;

  private readonly left: readonly Symbol[];
  private readonly numbers: Numbers;

  public constructor({formula, numbers, ...props}: NamedNumbersProps) {
    super(props);
    const {palette, em, room} = numbers;
    this.left = [formula, EQUALS].map(
      one =>
        new Symbol({
          formula: one,
          em: 0.8 * (em ?? room.height / 5.2),
          palette,
          strength: strength.hidden,
        }),
    );
    const widths = this.left.map(({inkWidth}) => inkWidth + space.medium);
    const before = widths.reduce((sum, one) => sum + one, 0);
    this.numbers = new Numbers({
      ...numbers,
      room: {...room, width: room.width - before},
    });
    this.width = before + this.numbers.width;
    this.height = Math.max(
      this.numbers.height,
      ...this.left.map(({inkHeight}) => inkHeight),
    );
    this.count = this.numbers.count;
    let x = -this.width / 2;
    for (const [at, one] of this.left.entries()) {
      one.x(x + one.inkWidth / 2);
      x += widths[at]!;
    }
    this.numbers.x(x + this.numbers.width / 2);
    this.add([...this.left, this.numbers]);
  }

  public *write(): ThreadGenerator {
    yield* all(
      ...this.left.map(one => one.strength(strength.full, time.flick)),
      this.numbers.write(),
    );
  }
}

const EQUALS: Formula = {tex: '=', roles: new Map()};

import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, createSignal, type ThreadGenerator} from '@motion-canvas/core';
import {digitsApart, formatTo} from '../../math/write/formatValue.ts';
import type {Formula} from '../../math/write/latex.ts';
import {type Palette, size, space, time} from '../../theme.ts';
import {Symbol} from '../type/Symbol.ts';
import {valueWidth} from '../type/setValue.ts';
import {Value} from '../type/Value.ts';
import {FramedValue} from '../numbers/FramedValue.ts';

export interface OldToNewProps extends NodeProps {
  /** The symbol of the number. */
  readonly formula: Formula;
  /** The old number, those on the way if any, and the new one. */
  readonly numbers: readonly number[];
  readonly palette: Palette;
  /** Of the numbers, in pixels. */
  readonly em?: number;
}

/**
 * A symbol, its old number and, after an arrow, its new one in a frame, with as
 * many digits as tell them apart; centred on its origin. In the frame the
 * number may run over all that lie between.
 */
export class OldToNew extends Node {
  /** In pixels. */
  public readonly width: number;
  public readonly height: number;

  /**
   * The place of the framed number among the numbers, the last one at first; the old
   * one is never framed.
   */
  public readonly step = createSignal(0);

  private readonly before: readonly (Symbol | Value)[];
  private readonly arrow: Symbol;
  private readonly value: FramedValue;

  public constructor({
    formula,
    numbers,
    palette,
    em = size.result,
    ...props
  }: OldToNewProps) {
    super(props);
    const texts = textsOf(numbers);
    const old = texts[0]!;
    this.step(texts.length - 1);
    const row = (place: number) => ({key: this.key, place});
    const symbol = new Symbol({formula, em: 1.2 * em, palette, strength: 0});
    const color = palette.foreground;
    const number = new Value({
      text: old,
      em,
      color,
      strength: 0,
      row: row(0),
    });
    this.arrow = new Symbol({
      formula: ARROW,
      em: 1.2 * em,
      palette,
      strength: 0,
      row: row(1),
    });
    this.value = new FramedValue({
      text: () => texts[Math.max(1, Math.round(this.step()))]!,
      widest: widestOf(texts.slice(1), em),
      em,
      palette,
      row: row(2),
    });
    this.before = [symbol, number];
    const widths = [
      symbol.inkWidth,
      valueWidth(old, em),
      this.arrow.inkWidth,
      this.value.width,
    ];
    const gap = Math.max(space.medium, em / 2);
    this.width = widths.reduce((sum, one) => sum + one) + 3 * gap;
    this.height = this.value.height;
    let left = -this.width / 2;
    const parts = [symbol, number, this.arrow, this.value];
    for (const [at, part] of parts.entries()) {
      part.x(left + widths[at]! / 2);
      left += widths[at]! + gap;
    }
    this.add(parts);
  }

  /** Writes the symbol and its old number. */
  public *writeOld(duration: number = time.flick): ThreadGenerator {
    yield* all(...this.before.map(part => part.strength(1, duration)));
  }

  /** Writes the arrow and the new number. */
  public *writeNew(duration: number = time.travel): ThreadGenerator {
    yield* all(
      this.arrow.strength(1, duration / 2),
      this.value.write(duration),
    );
  }

  /** Fades what is written to a strength. */
  public *fade(value: number, duration: number = time.flick): ThreadGenerator {
    yield* all(
      ...[...this.before, this.arrow, this.value].map(part =>
        part.strength(value, duration),
      ),
    );
  }
}

function textsOf(numbers: readonly number[]): readonly string[] {
  const ends = [numbers[0]!, numbers.at(-1)!];
  const digits = Math.max(...digitsApart(ends));
  return numbers.map(value => formatTo(value, digits));
}

function widestOf(texts: readonly string[], em: number): string {
  return texts.reduce((widest, text) =>
    valueWidth(text, em) > valueWidth(widest, em) ? text : widest,
  );
}

const ARROW: Formula = {tex: '\\to', roles: new Map()};

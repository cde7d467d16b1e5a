import {Node, type NodeProps} from '@motion-canvas/2d';
import {createSignal, type SignalValue} from '@motion-canvas/core';
import type {Drawn} from '../drawn.ts';
import {typeface} from '../theme.ts';
import {boxAround, grown} from '../box.ts';
import {DIGIT_HEIGHT} from './digit.ts';
import {rulerFor} from './ruler.ts';

export {DIGIT_HEIGHT} from './digit.ts';

/** Air between a number and the border of its plate, in pixels. */
const PLATE_MARGIN = 4;

export interface ValueProps extends NodeProps {
  readonly text: SignalValue<string>;
  /** Pixels per em. */
  readonly em: number;
  readonly color: string;
  readonly weight?: number;
  readonly strength?: SignalValue<number>;
  /** The colour of a plate behind it, where lines may pass under it. */
  readonly plate?: string;
}

/** A glyph and what it advances by, in pixels. */
interface Cell {
  readonly glyph: string;
  readonly width: number;
}

/**
 * A number in figures of equal width, centred on its origin. Canvas has no
 * portable switch for a font's tabular figures, so each digit is centred in a
 * cell as wide as a zero.
 */
export class Value extends Node {
  public readonly text = createSignal('');
  public readonly strength = createSignal(1);

  private readonly em: number;
  private readonly color: string;
  private readonly font: string;
  private readonly plate: string | undefined;
  private digitWidth = 0;
  private measured: {readonly text: string; readonly cells: readonly Cell[]} = {
    text: '',
    cells: [],
  };

  public constructor({
    text,
    em,
    color,
    weight,
    strength,
    plate,
    ...props
  }: ValueProps) {
    super(props);
    this.em = em;
    this.color = color;
    this.font = `${weight ?? typeface.medium} ${em}px ${typeface.family}`;
    this.plate = plate;
    this.text(text);
    this.strength(strength ?? 1);
  }

  public inspect(): readonly Drawn[] {
    const {em, color} = this;
    const [name, strength] = [this.text(), this.strength()];
    if (name === '' || strength <= 0) return [];
    const ruler = rulerFor(this.font);
    const width = Array.from(name).reduce(
      (sum, glyph) => sum + this.cellWidth(ruler, glyph),
      0,
    );
    const box = boxAround([0, 0], width, em * DIGIT_HEIGHT);
    const value: Drawn = {
      kind: 'value',
      name,
      color,
      strength,
      box,
      em,
      smallest: em,
    };
    if (!this.plate) return [value];
    const fill = {color: this.plate, opacity: 1};
    const behind = grown(box, PLATE_MARGIN);
    const plate = {kind: 'frame', name, color: this.plate, strength} as const;
    return [{...plate, box: behind, fill}, value];
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const alpha = this.strength();
    const text = this.text();
    if (alpha <= 0 || text === '') return;
    context.font = this.font;
    context.textBaseline = 'alphabetic';
    context.textAlign = 'center';
    const cells = this.cellsOf(context, text);
    const total = cells.reduce((sum, {width}) => sum + width, 0);
    this.drawPlate(context, total);
    context.globalAlpha *= alpha;
    context.fillStyle = this.color;
    let x = -total / 2;
    const baseline = (this.em * DIGIT_HEIGHT) / 2;
    for (const {glyph, width} of cells) {
      context.fillText(glyph, x + width / 2, baseline);
      x += width;
    }
  }

  /** Hides what passes under the number, however dim the number is. */
  private drawPlate(context: CanvasRenderingContext2D, width: number): void {
    if (!this.plate) return;
    const height = this.em * DIGIT_HEIGHT + 2 * PLATE_MARGIN;
    context.fillStyle = this.plate;
    context.fillRect(
      -width / 2 - PLATE_MARGIN,
      -height / 2,
      width + 2 * PLATE_MARGIN,
      height,
    );
  }

  /** Measured once for each text: a map has dozens of values in every frame. */
  private cellsOf(
    context: CanvasRenderingContext2D,
    text: string,
  ): readonly Cell[] {
    if (this.measured.text !== text) {
      const cells = Array.from(text).map(glyph => ({
        glyph,
        width: this.cellWidth(context, glyph),
      }));
      this.measured = {text, cells};
    }
    return this.measured.cells;
  }

  private cellWidth(context: CanvasRenderingContext2D, glyph: string): number {
    if (!/\d/.test(glyph)) {
      return context.measureText(glyph).width;
    }
    this.digitWidth ||= context.measureText('0').width;
    return this.digitWidth;
  }
}

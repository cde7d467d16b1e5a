import {Node, type NodeProps} from '@motion-canvas/2d';
import {createSignal, type SignalValue} from '@motion-canvas/core';
import type {Drawn, RowPlace} from '../../drawn.ts';
import {typeface} from '../../theme.ts';
import {boxAround, grown} from '../../box.ts';
import {DIGIT_HEIGHT} from './digit.ts';
import {rulerFor} from './ruler.ts';
import {setNumber, type SetNumber} from './setValue.ts';

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
  /** Where it stands in a row of numbers. */
  readonly row?: RowPlace;
}

/**
 * A number in figures of equal width, its digits centred on its origin. Canvas
 * has no portable switch for a font's tabular figures, so each digit is centred
 * in a cell as wide as a zero.
 */
export class Value extends Node {
  public readonly text = createSignal('');
  public readonly strength = createSignal(1);

  private readonly em: number;
  private readonly color: string;
  private readonly weight: number;
  private readonly plate: string | undefined;
  private readonly row: RowPlace | undefined;
  private known: {readonly text: string; readonly number: SetNumber} = {
    text: '',
    number: setNumber('', 0),
  };

  public constructor({
    text,
    em,
    color,
    weight,
    strength,
    plate,
    row,
    ...props
  }: ValueProps) {
    super(props);
    this.em = em;
    this.color = color;
    this.weight = weight ?? typeface.medium;
    this.plate = plate;
    this.row = row;
    this.text(text);
    this.strength(strength ?? 1);
  }

  public inspect(): readonly Drawn[] {
    const {em, color} = this;
    const [name, strength] = [this.text(), this.strength()];
    if (name === '' || strength <= 0) return [];
    const {width, above, smallest} = this.setAs(name);
    const {left, right, top, bottom} = boxAround(
      [0, 0],
      width,
      em * DIGIT_HEIGHT,
    );
    const box = {left, right, top: top - above, bottom};
    const value: Drawn = {
      kind: 'value',
      name,
      color,
      strength,
      box,
      em,
      smallest,
      ...(this.row && {row: this.row}),
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
    context.textBaseline = 'alphabetic';
    context.textAlign = 'center';
    const {glyphs, width: total, above} = this.setAs(text);
    this.drawPlate(context, total, above);
    context.globalAlpha *= alpha;
    context.fillStyle = this.color;
    const baseline = (this.em * DIGIT_HEIGHT) / 2;
    for (const {glyph, x, width, em, rise} of glyphs) {
      context.font = this.fontAt(em);
      context.fillText(glyph, x + (width - total) / 2, baseline - rise);
    }
  }

  /** Hides what passes under the number, however dim the number is. */
  private drawPlate(
    context: CanvasRenderingContext2D,
    width: number,
    above: number,
  ): void {
    if (!this.plate) return;
    const height = this.em * DIGIT_HEIGHT + 2 * PLATE_MARGIN;
    context.fillStyle = this.plate;
    context.fillRect(
      -width / 2 - PLATE_MARGIN,
      -height / 2 - above,
      width + 2 * PLATE_MARGIN,
      height + above,
    );
  }

  /** Set once for each text: a map has dozens of values in every frame. */
  private setAs(text: string): SetNumber {
    if (this.known.text !== text) {
      const measure = (glyph: string) =>
        rulerFor(this.fontAt(100)).measureText(glyph).width / 100;
      const number = setNumber(text, this.em, this.weight, measure);
      this.known = {text, number};
    }
    return this.known.number;
  }

  private fontAt(em: number): string {
    return `${this.weight} ${em}px ${typeface.family}`;
  }
}

import type {NodeProps} from '@motion-canvas/2d';
import {createSignal, type SignalValue} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import type {RowPlace} from '../../drawn.ts';
import {typeface} from '../../theme.ts';
import {type Box, boxAround, grown} from '../../box.ts';
import {DIGIT_HEIGHT} from './digit.ts';
import {rulerFor} from '../drawing/ruler.ts';
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
  /** The colour of a plate behind it, if lines may pass below it. */
  readonly plate?: string;
  /** Its place in a row of numbers. */
  readonly row?: RowPlace;
}

/**
 * A number in figures of equal width, with its digits centred on its origin.
 * Canvas has no portable switch for a font's tabular figures, so each digit is
 * centred in a cell as wide as a zero.
 */
export class Value extends Drawing {
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

  protected marks(): readonly Mark[] {
    const {em, color, row} = this;
    const [text, alpha] = [this.text(), this.strength()];
    if (text === '' || alpha <= 0) return [];
    const {glyphs, width, above, smallest} = this.setAs(text);
    const digits = boxAround([0, 0], width, em * DIGIT_HEIGHT);
    const box = {...digits, top: digits.top - above};
    const runs = glyphs.map(glyph => {
      const x = glyph.x + (glyph.width - width) / 2;
      return {
        text: glyph.glyph,
        at: [x, digits.bottom - glyph.rise] as const,
        font: this.fontAt(glyph.em),
        align: 'center' as const,
      };
    });
    const ink = {color, alpha, em, smallest};
    return [
      ...this.plateAround(text, box),
      {
        kind: 'text',
        reads: 'value',
        ...ink,
        box: this.withBrackets(text, box),
        runs,
        ...(row && {row}),
      },
    ];
  }

  /** Brackets extend above digits, and below their baseline. */
  private withBrackets(text: string, number: Box): Box {
    if (!/[()]/.test(text)) return number;
    const {actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent} =
      rulerFor(this.fontAt(100)).measureText('(');
    const baseline = (this.em * DIGIT_HEIGHT) / 2;
    const [above, below] = [ascent, descent].map(
      reach => (reach * this.em) / 100,
    );
    return {
      ...number,
      top: Math.min(number.top, baseline - above!),
      bottom: baseline + below!,
    };
  }

  /** Hides lines below the number, however dim the number is. */
  private plateAround(name: string, number: Box): readonly Mark[] {
    if (!this.plate) return [];
    const box = grown(number, PLATE_MARGIN);
    const inks = [{color: this.plate, alpha: 1}];
    return [{kind: 'plate', name, box, round: 0, inks}];
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

import {onTheLine} from '../../math/write/alphabets.ts';
import {size, typeface} from '../../theme.ts';
import {advanceOf, DIGIT_HEIGHT} from './digit.ts';

/** A glyph of a number in its place; lengths in pixels. */
interface SetGlyph {
  readonly glyph: string;
  /** From the number's left end. */
  readonly x: number;
  readonly width: number;
  /** Pixels per em. */
  readonly em: number;
  /** Its baseline over the number's. */
  readonly rise: number;
}

/** A number as it is set, in pixels. */
export interface SetNumber {
  readonly glyphs: readonly SetGlyph[];
  readonly width: number;
  /** How far exponents reach above the digits. */
  readonly above: number;
  /** Pixels per em of the smallest glyph. */
  readonly smallest: number;
}

/**
 * Sets a number in figures of equal width. Exponents, which the typeface has no
 * glyphs for, are its own figures, smaller and raised.
 *
 * @param measure - How wide a glyph is that is no part of a number, in em.
 */
export function setNumber(
  text: string,
  em: number,
  weight: number = typeface.medium,
  measure: (glyph: string) => number = () => WIDEST,
): SetNumber {
  const raised = raisedEm(em);
  let x = 0;
  const glyphs = Array.from(text, (sign): SetGlyph => {
    const glyph = onTheLine(sign);
    const [ownEm, rise] = glyph === sign ? [em, 0] : [raised, em * RISE];
    const width = (advanceOf(glyph, weight) ?? measure(glyph)) * ownEm;
    const left = x;
    x += width;
    return {glyph, x: left, width, em: ownEm, rise};
  });
  const hasPower = glyphs.some(({rise}) => rise > 0);
  return {
    glyphs,
    width: x,
    above: hasPower ? em * RISE + (raised - em) * DIGIT_HEIGHT : 0,
    smallest: hasPower ? raised : em,
  };
}

/** How wide a number is as it is set, in pixels. */
export function valueWidth(
  text: string,
  em: number,
  weight: number = typeface.medium,
): number {
  return setNumber(text, em, weight).width;
}

/** Raised figures have seven tenths of the size, and can always be read. */
export function raisedEm(em: number): number {
  return Math.min(em, Math.max(em * 0.7, size.raised));
}

/** How far figures are raised, in em of the number. */
const RISE = 0.38;

/** In em, of letters that nobody has measured. */
const WIDEST = 0.7;

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
  /** Its baseline above the number's. */
  readonly rise: number;
}

/** A typeset number, in pixels. */
export interface SetNumber {
  readonly glyphs: readonly SetGlyph[];
  readonly width: number;
  /** The extent of exponents above the digits. */
  readonly above: number;
  /** Pixels per em of the smallest glyph. */
  readonly smallest: number;
}

/**
 * Sets a number in figures of equal width. Exponents, for which the typeface
 * has no glyphs, are its own figures, smaller and raised.
 *
 * @param measure - The width of a glyph outside of numbers, in em.
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

/** The width of a typeset number, in pixels. */
export function valueWidth(
  text: string,
  em: number,
  weight: number = typeface.medium,
): number {
  return setNumber(text, em, weight).width;
}

/** Raised figures have seven tenths of the size, and are always legible. */
export function raisedEm(em: number): number {
  return Math.min(em, Math.max(em * 0.7, size.raised));
}

/** The height of raised figures, in em of the number. */
const RISE = 0.38;

/** The width of unmeasured letters, in em. */
const WIDEST = 0.7;

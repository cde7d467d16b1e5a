import type {Outline} from '../../src/components/type/typeset.ts';

/** The part of an outline that tells the place of a character. */
export type Glyph = Pick<Outline, 'char' | 'transform'>;

/**
 * Reads typeset glyphs in the order of their TeX: adjacent ones form a word,
 * and smaller ones, such as an index, become `_`.
 */
export function glyphText(glyphs: readonly Glyph[]): string {
  const read = glyphs.filter(hasChar).map(placed);
  return read
    .map((glyph, at) => {
      const before = read[at - 1];
      const text = glyph.size < SMALLER ? '_' : glyph.char;
      return before && !joined(before, glyph) ? ` ${text}` : text;
    })
    .join('')
    .replaceAll(/[_ ]*_[_ ]*/g, '_');
}

interface Placed {
  readonly char: string;
  readonly x: number;
  readonly y: number;
  /** Of the type, in em. */
  readonly size: number;
}

/** An index has seven tenths of the formula's size. */
const SMALLER = 0.8;

function placed({
  char,
  transform: [size, , , , x, y],
}: Glyph & {char: string}): Placed {
  return {char, x, y, size: size * UNITS_PER_EM};
}

const UNITS_PER_EM = 1000;

/** Whether a glyph begins where the one before it ends. */
function joined(before: Placed, {x, y}: Placed): boolean {
  const end = before.x + (ADVANCE[before.char] ?? DIGIT) * before.size;
  return Math.abs(y - before.y) < CLOSE && Math.abs(x - end) < CLOSE;
}

/** The distance to the next glyph of a number in MathJax's font, in em. */
const DIGIT = 0.5;
const ADVANCE: Readonly<Record<string, number>> = {'.': 0.278, '−': 0.778};
const CLOSE = 0.1;

function hasChar(glyph: Glyph): glyph is Glyph & {char: string} {
  return Boolean(glyph.char);
}

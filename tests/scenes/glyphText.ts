import type {Outline} from '../../src/components/type/typeset.ts';

/** What of an outline tells where a character stands. */
export type Glyph = Pick<Outline, 'char' | 'transform'>;

/**
 * Reads typeset glyphs in the order of their TeX: what stands close together is
 * one word, and what is smaller, such as an index, is left out as `_`.
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

/** Whether a glyph stands where the one before it ends. */
function joined(before: Placed, {x, y}: Placed): boolean {
  const end = before.x + (ADVANCE[before.char] ?? DIGIT) * before.size;
  return Math.abs(y - before.y) < CLOSE && Math.abs(x - end) < CLOSE;
}

/** How far MathJax's font sets the next glyph of a number, in em. */
const DIGIT = 0.5;
const ADVANCE: Readonly<Record<string, number>> = {'.': 0.278, '−': 0.778};
const CLOSE = 0.1;

function hasChar(glyph: Glyph): glyph is Glyph & {char: string} {
  return Boolean(glyph.char);
}

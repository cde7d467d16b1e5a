import type {Glyph} from './atom.ts';

/**
 * A formula that is broken into lines, in one line again: each further line
 * begins with the sign that joins it to the line above.
 */
export function unfolded(glyphs: readonly Glyph[]): readonly Glyph[] {
  const [first, ...others] = linesIn(glyphs);
  const equals = first?.find(({char}) => char === '=');
  if (!first || !equals || others.length === 0) return glyphs;
  const line = [...first];
  for (const other of others) {
    const sign = leftmost(other);
    if (!JOINS.includes(sign.char)) return glyphs;
    const right = Math.max(...line.map(({box}) => box.right));
    const x = right + GAP - sign.box.left;
    const y = equals.baseline - sign.baseline;
    line.push(...other.map(glyph => moved(glyph, x, y)));
  }
  return line;
}

/** The signs that a line begins with. */
const JOINS = '⊙+−⋅×';

/** Before the sign of a line, and the least height between two lines, in em. */
const [GAP, APART] = [0.3, 0.5];

/** Glyphs between empty strips across the whole formula. */
function linesIn(glyphs: readonly Glyph[]): readonly Glyph[][] {
  const lines: Glyph[][] = [];
  let bottom = -Infinity;
  for (const glyph of glyphs.toSorted((a, b) => a.box.top - b.box.top)) {
    if (glyph.box.top - bottom > APART) lines.push([]);
    lines.at(-1)!.push(glyph);
    bottom = Math.max(bottom, glyph.box.bottom);
  }
  return lines;
}

function leftmost(glyphs: readonly Glyph[]): Glyph {
  return glyphs.reduce((one, other) =>
    other.box.left < one.box.left ? other : one,
  );
}

function moved({box, baseline, ...glyph}: Glyph, x: number, y: number): Glyph {
  return {
    ...glyph,
    baseline: baseline + y,
    box: {
      left: box.left + x,
      right: box.right + x,
      top: box.top + y,
      bottom: box.bottom + y,
    },
  };
}

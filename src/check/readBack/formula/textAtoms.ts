import {atomsOf} from './atoms.ts';
import type {Atom, Glyph} from './atom.ts';

/** A line of text as what stands on its line; raised figures are smaller, as in formulas. */
export function textAtoms(text: string): readonly Atom[] {
  const glyphs: Glyph[] = [];
  let left = 0;
  for (const sign of text) {
    const raised = RAISED.indexOf(sign);
    const lowered = LOWERED.indexOf(sign);
    if (sign === ' ') left += SPACE;
    else {
      const isSmall = raised >= 0 || lowered >= 0;
      const size = isSmall ? 0.7 : 1;
      const width = WIDTH * size;
      const baseline = raised >= 0 ? -0.4 : lowered >= 0 ? 0.2 : 0;
      const char = isSmall ? LINE[Math.max(raised, lowered)]! : sign;
      const tall = '()[]'.includes(char) && !isSmall;
      const [top, bottom] = tall ? [-0.75, 0.25] : [-0.6 * size, 0];
      const box = {
        left,
        right: left + width,
        top: baseline + top,
        bottom: baseline + bottom,
      };
      glyphs.push({char, baseline, size, box});
      left += width;
    }
  }
  return atomsOf(glyphs);
}

const LINE = '0123456789−()+Lℓjki';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁽⁾⁺ᴸ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** How wide a sign and a space are taken to be, in em. */
const WIDTH = 0.5;
const SPACE = 0.5;

import {signRead} from '../smallSigns.ts';
import {atomsOf} from './atoms.ts';
import type {Atom, Glyph} from './atom.ts';

/**
 * The atoms of a line of text. Its raised and lowered signs are smaller, as in a
 * formula.
 */
export function textAtoms(text: string): readonly Atom[] {
  const glyphs: Glyph[] = [];
  let left = 0;
  for (const sign of text) {
    if (sign === ' ') {
      left += SPACE;
      continue;
    }
    const glyph = glyphAt(left, sign);
    glyphs.push(glyph);
    left = glyph.box.right;
  }
  return atomsOf(glyphs);
}

function glyphAt(left: number, sign: string): Glyph {
  const {char, place} = signRead(sign);
  const size = place === 'line' ? 1 : 0.7;
  const baseline = BASELINES[place];
  const isTall = place === 'line' && '()[]'.includes(char);
  const [top, bottom] = isTall ? [-0.75, 0.25] : [-0.6 * size, 0];
  return {
    char,
    baseline,
    size,
    box: {
      left,
      right: left + WIDTH * size,
      top: baseline + top,
      bottom: baseline + bottom,
    },
  };
}

/** In em, y down. */
const BASELINES = {line: 0, raised: -0.4, lowered: 0.2} as const;

/** The width of a sign and of a space, in em. */
const WIDTH = 0.5;
const SPACE = 0.5;

import {type Box, union} from '../../../box.ts';
import type {SeenLettering} from '../../sight.ts';

/** A glyph as it lies in the frame, in em of its formula. */
export interface Glyph {
  /** Empty for a bar. */
  readonly char: string;
  readonly baseline: number;
  readonly size: number;
  readonly box: Box;
}

/** A part of a line of a formula: a sign, a fraction, or a bracketed group. */
export type Atom = SignAtom | FractionAtom | GroupAtom;

interface Placed {
  readonly box: Box;
  /** The height that its line is centred on. */
  readonly axis: number;
  /** Its raised and lowered signs, in reading order. */
  readonly above: string;
  readonly below: string;
}

export interface SignAtom extends Placed {
  readonly kind: 'sign';
  readonly char: string;
}

export interface FractionAtom extends Placed {
  readonly kind: 'fraction';
  readonly numerator: readonly Atom[];
  readonly denominator: readonly Atom[];
}

export interface GroupAtom extends Placed {
  readonly kind: 'group';
  readonly bracket: '(' | '[';
  readonly content: readonly Atom[];
}

/** The height of a fraction's bar over the baseline, in em. */
const AXIS = 0.25;

/** The glyphs of the letterings of one formula. */
export function glyphsOf(letterings: readonly SeenLettering[]): Glyph[] {
  const em = letterings[0]?.em ?? 1;
  const all = letterings.flatMap(({glyphs = [], box, em: own}) =>
    glyphs.map((glyph): Glyph => {
      const {char = '', at, size} = glyph;
      const scale = own / em;
      const [x, y] = [box.left / em, box.top / em];
      return {
        char,
        baseline: y + at[1] * scale,
        size: size * scale,
        box: {
          left: x + glyph.box.left * scale,
          right: x + glyph.box.right * scale,
          top: y + glyph.box.top * scale,
          bottom: y + glyph.box.bottom * scale,
        },
      };
    }),
  );
  // Two equal glyphs at one place look like one.
  return all.filter(
    (one, at) =>
      !all
        .slice(0, at)
        .some(
          other =>
            other.char === one.char &&
            Math.abs(other.box.left - one.box.left) < 0.02 &&
            Math.abs(other.box.top - one.box.top) < 0.02,
        ),
  );
}

/** A full-size glyph on its line. */
export function signAtom({char, baseline, box}: Glyph): SignAtom {
  const axis = baseline - AXIS;
  return {kind: 'sign', char, box, axis, above: '', below: ''};
}

/** The box around atoms. */
export function extent(atoms: readonly {readonly box: Box}[]): Box {
  return union(atoms.map(({box}) => box))!;
}

import {center} from '../../../box.ts';
import {
  type Atom,
  extent,
  type FractionAtom,
  type Glyph,
  type SignAtom,
} from './atom.ts';
import {grouped, signOrBracket, wholeBrackets} from './brackets.ts';
import {UnreadError} from './expression.ts';
import {scriptsIn, withScripts} from './scripts.ts';

/**
 * The atoms of a formula, from the positions of its glyphs alone. Brackets hold
 * the atoms between them, bars separate numerators from denominators, and small
 * glyphs belong to the sign before them.
 *
 * @throws UnreadError for a bracket without a partner or an index without a sign.
 */
export function atomsOf(glyphs: readonly Glyph[]): readonly Atom[] {
  const whole = wholeBrackets(glyphs);
  const bars = whole.filter(({char}) => char === '');
  const signs = withTheirScripts(whole);
  const fractions = bars.reduce<readonly Atom[]>(withFraction, signs);
  return grouped(fractions);
}

/** The signs of a line with their small glyphs, from left to right. */
export function signsOf(glyphs: readonly Glyph[]): readonly SignAtom[] {
  return withTheirScripts(wholeBrackets(glyphs)).toSorted(
    (one, other) => one.box.left - other.box.left,
  );
}

function withTheirScripts(glyphs: readonly Glyph[]): readonly SignAtom[] {
  const read = glyphs.filter(({char}) => char !== '');
  const small = scriptsIn(read);
  const large = read.filter(glyph => !small.has(glyph));
  return withScripts(large.map(signOrBracket), [...small]);
}

/** Joins the atoms above and below a bar into a fraction. */
function withFraction(atoms: readonly Atom[], bar: Glyph): readonly Atom[] {
  const {left, right} = bar.box;
  const [, y] = center(bar.box);
  const over = atoms.filter(({box}) => {
    const [x] = center(box);
    return x > left && x < right;
  });
  const numerator = nearest(over, ({axis}) => y - axis);
  const denominator = nearest(over, ({axis}) => axis - y);
  if (numerator.length === 0 || denominator.length === 0) {
    throw new UnreadError('a bar has nothing above it or below it');
  }
  const fraction: FractionAtom = {
    kind: 'fraction',
    numerator: grouped(numerator),
    denominator: grouped(denominator),
    box: extent([...numerator, ...denominator, bar]),
    axis: y,
    above: '',
    below: '',
  };
  const used = new Set([...numerator, ...denominator]);
  return [...atoms.filter(atom => !used.has(atom)), fraction];
}

/** The atoms of the line nearest to a bar, on one side. */
function nearest(
  atoms: readonly Atom[],
  distance: (atom: Atom) => number,
): readonly Atom[] {
  const near = atoms.filter(atom => {
    const far = distance(atom);
    return far > 0.2 && far < REACH;
  });
  const least = Math.min(...near.map(distance));
  return near.filter(atom => distance(atom) < least + 0.4);
}

/** The most distance of a numerator or denominator from its bar, in em. */
const REACH = 1.7;

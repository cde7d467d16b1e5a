import {type Box, center, grown, overlap, union} from '../../box.ts';
import {lower, raise} from '../../math/write/alphabets.ts';
import {outlineBox} from './outlineBox.ts';
import {FONT_UNITS_PER_EM, type Outline} from './typeset.ts';

/** Glyphs that stand close together, such as a symbol with its indices, or a number. */
export interface GlyphGroup {
  /** Written in one line: w⁽²⁾₁₁. */
  readonly name: string;
  /** In em. */
  readonly box: Box;
  /** The size of its smallest glyph, in em. */
  readonly smallest: number;
}

const known = new WeakMap<readonly Outline[], readonly GlyphGroup[]>();

/** What a reader takes for one thing each: the two brackets of a pair stand apart. */
export function glyphGroups(
  outlines: readonly Outline[],
): readonly GlyphGroup[] {
  const groups = known.get(outlines) ?? grouped(outlines).map(describe);
  known.set(outlines, groups);
  return groups;
}

function grouped(outlines: readonly Outline[]): readonly Outline[][] {
  return outlines.reduce<Outline[][]>((groups, outline) => {
    const near = groups.filter(group =>
      group.some(one => isNear(one, outline)),
    );
    const others = groups.filter(group => !near.includes(group));
    return [...others, [...near.flat(), outline]];
  }, []);
}

function isNear(one: Outline, other: Outline): boolean {
  if (isBracket(one) !== isBracket(other)) return false;
  const {left, top, right, bottom} = outlineBox(one);
  const air = [one, other].some(isTimes) ? TIMES_AIR : AIR;
  const around = {left: left - air, top, right: right + air, bottom};
  return overlap(grown(around, TOUCH), outlineBox(other));
}

/** Stands in powers of ten alone: what it stands between is one number. */
function isTimes({char}: Outline): boolean {
  return char === '×';
}

/** Brackets stand close to what they hold, and are no part of it; in an index they are. */
function isBracket(outline: Outline): boolean {
  const {char = ''} = outline;
  return !isIndex(outline) && /[()[\]{}⎛⎝⎜⎞⎠⎟⎡⎣⎢⎤⎦⎥]/.test(char);
}

function describe(group: readonly Outline[]): GlyphGroup {
  const glyphs = group.filter(({char}) => char);
  return {
    name: glyphs.map(glyph => written(glyph, group)).join('') || '—',
    box: union(group.map(outlineBox))!,
    smallest: Math.min(1, ...glyphs.map(sizeOf)),
  };
}

/** A small glyph is an index, above or below the middle of its group. */
function written(glyph: Outline, group: readonly Outline[]): string {
  const char = glyph.char ?? '';
  if (!isIndex(glyph)) return char;
  const [, y] = center(outlineBox(glyph));
  const [, middle] = center(union(group.map(outlineBox))!);
  return y < middle ? raise(char) : lower(char);
}

function isIndex(glyph: Outline): boolean {
  return sizeOf(glyph) < 0.9;
}

function sizeOf({transform}: Outline): number {
  return Math.abs(transform[0]) * FONT_UNITS_PER_EM;
}

/** Less than what lies between two numbers, more than what lies between two digits; in em. */
const AIR = 0.2;

/** What lies between × and a digit, and more. */
const TIMES_AIR = 0.4;

/** What lies between the pieces of a tall bracket, at most; in em. */
const TOUCH = 0.05;

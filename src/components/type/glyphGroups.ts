import {type Box, center, grown, moved, overlap, union} from '../../box.ts';
import type {SetGlyph} from '../../drawn.ts';
import {lower, raise} from '../../math/write/alphabets.ts';
import {outlineBox} from './outlineBox.ts';
import {FONT_UNITS_PER_EM, type Outline} from './typeset.ts';

/** Adjacent glyphs, such as a symbol with its indices, or a number. */
export interface GlyphGroup {
  /** Its text in one line: w⁽²⁾₁₁. */
  readonly name: string;
  /** In em. */
  readonly box: Box;
  /** The size of its smallest glyph, in em. */
  readonly smallest: number;
  /** What is drawn of it, from the left and the top of its box. */
  readonly glyphs: readonly SetGlyph[];
}

const known = new WeakMap<readonly Outline[], readonly GlyphGroup[]>();

/**
 * The groups that a reader sees as single things: the two brackets of a pair
 * are separate.
 */
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

/** × occurs in powers of ten only, between the parts of one number. */
function isTimes({char}: Outline): boolean {
  return char === '×';
}

/** Brackets touch their content but are not part of it, except in an index. */
function isBracket(outline: Outline): boolean {
  const {char = ''} = outline;
  return !isIndex(outline) && /[()[\]{}⎛⎝⎜⎞⎠⎟⎡⎣⎢⎤⎦⎥]/.test(char);
}

function describe(group: readonly Outline[]): GlyphGroup {
  const glyphs = group.filter(({char}) => char);
  const box = union(group.map(outlineBox))!;
  return {
    name: glyphs.map(glyph => written(glyph, group)).join('') || '—',
    box,
    smallest: Math.min(1, ...glyphs.map(sizeOf)),
    glyphs: group.map(outline => setIn(box, outline)),
  };
}

function setIn({left, top}: Box, outline: Outline): SetGlyph {
  const {char, transform} = outline;
  return {
    ...(char !== undefined && {char}),
    at: [transform[4] - left, transform[5] - top],
    size: sizeOf(outline),
    box: moved(outlineBox(outline), -left, -top),
  };
}

/**
 * A small glyph is an index, above or below the middle of its group. By itself,
 * it has no symbol to be above or below.
 */
function written(glyph: Outline, group: readonly Outline[]): string {
  const char = glyph.char ?? '';
  if (!isIndex(glyph) || group.every(isIndex)) return char;
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

/**
 * Less than the space between two numbers, more than that between two digits;
 * in em.
 */
const AIR = 0.2;

/** More than the space between × and a digit. */
const TIMES_AIR = 0.4;

/** The most space between the pieces of a tall bracket; in em. */
const TOUCH = 0.05;

import {boxAround, union} from '../../box.ts';
import type {Drawn} from '../../drawn.ts';
import {raise} from '../../math/write/alphabets.ts';
import {inkBox} from './inkBox.ts';
import {mixed} from './mixed.ts';
import type {Disc, Ink, Line, Mark, Plate, Run} from './mark.ts';

/**
 * The description of a mark for programs that look at it without pixels; empty
 * while it is invisible.
 */
export function describe(mark: Mark): readonly Drawn[] {
  return 'inks' in mark ? describeShape(mark) : describeRead(mark);
}

function describeRead(mark: Exclude<Mark, {inks: unknown}>): readonly Drawn[] {
  const {reads: kind, color, alpha: strength} = mark;
  const {em, formula, whole, row, says} = mark;
  if (strength <= 0) return [];
  const all = {
    kind,
    color,
    strength,
    em,
    ...(formula !== undefined && {formula}),
    ...(whole !== undefined && {whole}),
    ...(row && {row}),
    ...(says !== undefined && {says}),
  };
  switch (mark.kind) {
    case 'glyphs':
      return mark.groups().map(group => ({...all, ...group}));
    case 'dots': {
      const {name, at, radius} = mark;
      const dots = at.map(dot => boxAround(dot, 2 * radius, 2 * radius));
      return [{...all, name, box: union(dots)!, smallest: em}];
    }
    case 'text': {
      const {runs, smallest} = mark;
      const name = writtenIn(runs);
      const box = mark.box ?? union(runs.map(inkBox))!;
      return [{...all, name, box, smallest}];
    }
  }
}

/** What signs are set, as they are read: those over the line are raised. */
function writtenIn(runs: readonly Run[]): string {
  const line = Math.max(...runs.map(({at}) => at[1]));
  return runs
    .map(({text, at}) => (at[1] < line - RISE ? raise(text) : text))
    .join('');
}

/** What is higher by so many pixels is raised. */
const RISE = 2;

function describeShape(mark: Line | Plate | Disc): readonly Drawn[] {
  const edge = seenOf(mark.inks.filter(({width}) => width !== undefined));
  const inside = seenOf(mark.inks.filter(({width}) => width === undefined));
  const outline = edge ?? inside;
  if (!outline) return [];
  const {color, opacity: strength} = outline;
  if (mark.kind === 'line') return linesOf(mark, {color, strength});
  const fill = inside ?? {color, opacity: 0};
  const {name} = mark;
  if (mark.kind === 'plate') {
    return [{kind: 'frame', name, color, strength, box: mark.box, fill}];
  }
  const {center, radius} = mark;
  if (!mark.framing) {
    return [{kind: 'disc', name, color, strength, center, radius, fill}];
  }
  const box = boxAround(center, 2 * radius, 2 * radius);
  return [{kind: 'frame', name, color, strength, box, fill}];
}

/**
 * A line piece by piece; a curve counts as straight from its start to its end.
 */
function linesOf(
  {name, strokes}: Line,
  look: Pick<Drawn, 'color' | 'strength'>,
): readonly Drawn[] {
  if (name === undefined) return [];
  return strokes.flatMap(([first, ...others]) => {
    let from = first.to;
    return others.map(({to}): Drawn => {
      const piece = {kind: 'line', name, ...look, from, to} as const;
      from = to;
      return piece;
    });
  });
}

/** The colour and opacity of inks laid over each other. */
function seenOf(
  inks: readonly Ink[],
): {readonly color: string; readonly opacity: number} | undefined {
  let clear = 1;
  const shares: [color: string, share: number][] = [];
  for (const {alpha, beyond, color} of inks.toReversed()) {
    if (beyond !== undefined || alpha <= 0) continue;
    shares.push([color, clear * alpha]);
    clear *= 1 - alpha;
  }
  const opacity = 1 - clear;
  return opacity > 0 ? {color: mixed(shares, opacity), opacity} : undefined;
}

import {boxAround, union} from '../../box.ts';
import type {Drawn} from '../../drawn.ts';
import {inkBox} from './inkBox.ts';
import {mixed} from './mixed.ts';
import type {Disc, Ink, Line, Mark, Plate} from './mark.ts';

/**
 * The description of a mark for programs that look at it without pixels; empty
 * while it is invisible.
 */
export function describe(mark: Mark): readonly Drawn[] {
  return 'inks' in mark ? describeShape(mark) : describeRead(mark);
}

function describeRead(mark: Exclude<Mark, {inks: unknown}>): readonly Drawn[] {
  const {reads: kind, color, alpha: strength, em, formula, whole, row} = mark;
  if (strength <= 0) return [];
  const all = {
    kind,
    color,
    strength,
    em,
    ...(formula !== undefined && {formula}),
    ...(whole !== undefined && {whole}),
    ...(row && {row}),
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
      const {name, runs, smallest} = mark;
      const box = mark.box ?? union(runs.map(inkBox))!;
      return [{...all, name, box, smallest}];
    }
  }
}

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

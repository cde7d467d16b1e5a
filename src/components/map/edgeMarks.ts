import {type Box, type Point, pointAt, stretchInside} from '../../box.ts';
import type {EdgeId} from '../../network/mapIds.ts';
import {glow, type Palette, stroke} from '../../theme.ts';
import {type Ink, type Mark, straight} from '../drawing/mark.ts';
import {fadingOver, lightAt, lightOver} from './plan/edgeStretches.ts';
import type {PlacedEdge} from './plan/mapLayout.ts';
import {spark, sparkSize} from './spark.ts';

/**
 * The state of an edge's line at a moment, in the words of `MapEdge`. Shares of
 * its length and brightnesses are from 0 to 1, widths are pixels.
 */
export interface EdgeState {
  readonly id: EdgeId;
  readonly ends: readonly [start: Point, end: Point];
  readonly open: PlacedEdge['open'];
  /** The gap of its label, as far as it is open. */
  readonly gap: Box | undefined;
  readonly strength: number;
  readonly drawn: number;
  readonly width: number;
  readonly lit: number;
  readonly shine: number;
  readonly arriving: number;
  readonly leaving: number;
  readonly lightWidth: number;
  readonly pulse: number;
  readonly carried: number;
  readonly tint: string | undefined;
  readonly tinted: number;
  readonly palette: Palette;
}

/** The line of an edge, with the light, the pulse and the colours on it. */
export function edgeMarks(edge: EdgeState): readonly Mark[] {
  const {lit, shine, pulse, strength, drawn, palette} = edge;
  const {activation, edge: color, error} = palette;
  const rest = {color, alpha: strength, width: edge.width};
  // The line comes back as the light goes out on it.
  const behind = {...rest, alpha: strength * (1 - shine)};
  const dark = Math.min(drawn, 1 - lit);
  // Its head arrives before its tail, which runs into the node.
  const tip = pulse * (1 + PULSE_LENGTH);
  const tail = Math.max(0, tip - PULSE_LENGTH);
  const run = {color: activation, alpha: 1, width: stroke.traced};
  return [
    ...stretch(edge, [0, dark], rest),
    ...stretch(edge, [dark, drawn], behind),
    ...light(edge, [0, drawn], {
      color: edge.tint ?? color,
      alpha: strength * edge.tinted,
      width: stroke.traced,
    }),
    ...light(edge, [0, edge.carried], run),
    ...lightOver(1 - lit, edge.arriving, edge.leaving).flatMap(
      ({from, to, share}) =>
        light(edge, [from, to], {
          color: error,
          alpha: shine * share,
          width: edge.lightWidth,
        }),
    ),
    ...(pulse < 1 ? stretch(edge, [tail, Math.min(1, tip)], run) : []),
    ...head(edge),
  ];
}

/** A shining stretch in its halo. */
function light(
  edge: EdgeState,
  shares: readonly [from: number, to: number],
  line: Required<Pick<Ink, 'color' | 'alpha' | 'width'>>,
): readonly Mark[] {
  const wide = line.width * (stroke.glow / stroke.traced);
  const halo = {...line, alpha: glow * line.alpha, width: wide};
  return [
    ...stretch(edge, shares, halo, 'halo'),
    ...stretch(edge, shares, line),
  ];
}

/** The head of the light, while it runs. */
function head({
  ends,
  lit,
  arriving,
  leaving,
  palette,
}: EdgeState): readonly Mark[] {
  if (lit <= 0 || lit >= 1) return [];
  const bright = lightAt(1 - lit, arriving, leaving);
  return [spark(pointAt(...ends, 1 - lit), bright, sparkSize(lit), palette)];
}

/**
 * The line between two shares of its length, without the label's gap, which a
 * halo fills.
 */
function stretch(
  {id, ends, open, gap}: EdgeState,
  [from, to]: readonly [number, number],
  ink: Ink,
  as: 'line' | 'halo' = 'line',
): readonly Mark[] {
  if (from >= to || ink.alpha <= 0) return [];
  return fadingOver(from, to, open).flatMap((piece): readonly Mark[] => {
    const free = as === 'line' ? gap : undefined;
    const strokes = beside(ends, [piece.from, piece.to], free).map(
      ([start, end]) => straight(start, end),
    );
    if (strokes.length === 0) return [];
    const inks = [{...ink, alpha: ink.alpha * piece.share}];
    const name = as === 'line' ? {name: id} : {};
    return [{kind: 'line', ...name, strokes, inks}];
  });
}

/** The lines between two shares of the length, without a gap. */
function beside(
  ends: readonly [start: Point, end: Point],
  [from, to]: readonly [number, number],
  gap: Box | undefined,
): readonly (readonly [start: Point, end: Point])[] {
  const [enter, leave] = (gap && stretchInside(...ends, gap)) ?? [1, 1];
  const shares = [
    [from, Math.min(to, enter)],
    [Math.max(from, leave), to],
  ] as const;
  return shares
    .filter(([a, b]) => a < b)
    .map(([a, b]) => [pointAt(...ends, a), pointAt(...ends, b)]);
}

/** The share of an edge that a forward pulse covers. */
const PULSE_LENGTH = 0.35;

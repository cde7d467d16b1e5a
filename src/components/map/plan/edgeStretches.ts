import type {PlacedEdge} from './mapLayout.ts';

/**
 * A part of an edge's line, in shares of its length from the source, and its
 * strength.
 */
export interface EdgeStretch {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/**
 * The place on an edge where a factor of 0 ends the light, as a share of its
 * length.
 */
const HALFWAY = 0.5;

/**
 * The part covered by light, from the target back to a share of the line.
 *
 * @param arriving - The brightness at the target.
 * @param leaving - The brightness at the source.
 */
export function lightOver(
  since: number,
  arriving: number,
  leaving: number,
): readonly EdgeStretch[] {
  if (arriving === leaving) return [{from: since, to: 1, share: arriving}];
  return [
    {from: Math.max(since, HALFWAY), to: 1, share: arriving},
    {from: since, to: HALFWAY, share: leaving},
  ].filter(({from, to}) => from < to);
}

/**
 * The brightness of the light's head at a share of the line; it fades on its way
 * past the place where a factor of 0 ends the light.
 */
export function lightAt(
  share: number,
  arriving: number,
  leaving: number,
): number {
  const passed = (share - HALFWAY) / FADING_HEAD + 1 / 2;
  const since = Math.min(Math.max(passed, 0), 1);
  return leaving + (arriving - leaving) * since;
}

/** The share of the line on which the head fades. */
const FADING_HEAD = 0.24;

/**
 * The part between two shares, in pieces where the line fades into the gap of
 * omitted layers.
 */
export function fadingOver(
  from: number,
  to: number,
  open: PlacedEdge['open'],
): readonly EdgeStretch[] {
  if (!open) return [{from, to, share: 1}];
  const fading = open === 'target' ? FADING : FADING.map(backward);
  return fading
    .map(piece => ({
      from: Math.max(piece.from, from),
      to: Math.min(piece.to, to),
      share: piece.share,
    }))
    .filter(piece => piece.from < piece.to);
}

const FADING: readonly EdgeStretch[] = [
  {from: 0, to: 0.4, share: 1},
  {from: 0.4, to: 0.7, share: 0.6},
  {from: 0.7, to: 1, share: 0.3},
];

function backward({from, to, share}: EdgeStretch): EdgeStretch {
  return {from: 1 - to, to: 1 - from, share};
}

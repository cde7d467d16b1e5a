import type {RowPiece} from '../../math/value/numberRow.ts';
import {size} from '../../theme.ts';
import {
  apart,
  fittingEm,
  type Line,
  linesOf,
  placed,
  type PlacedPiece,
  type RowPlaces,
  widthOf,
  widthOfAll,
} from './rowLine.ts';

/** A row of numbers, laid out. */
export interface RowLayout {
  readonly em: number;
  readonly pieces: readonly PlacedPiece[];
  /** The left end of its lines, and the right end of the last one. */
  readonly left: number;
  readonly right: number;
  /** Whether every value stands below its own term, or nearer to it than to another. */
  readonly isUnder: boolean;
}

/**
 * Places each value below its term, and the signs between them below those of
 * the formula. If that leaves signs too little room, values move apart, each as
 * little as possible; they become smaller before one stands below another's
 * term.
 */
export function layOutRow(
  row: readonly RowPiece[],
  places: RowPlaces,
): RowLayout {
  const {least, largest} = places;
  const lines = linesOf(row, places);
  const readable = Math.max(size.value, Math.min(...lines.map(fittingEm)));
  const widest = lines.map(
    ({pieces, most}) => (most - least) / widthOfAll(pieces),
  );
  const layouts = emsUpTo(Math.min(largest, readable, ...widest)).map(em => ({
    em,
    apart: lines.map(line => apart(line, em, least)),
  }));
  const under = layouts.find(layout =>
    layout.apart.every((line, at) => standsUnder(line, lines[at]!)),
  );
  const {em, apart: set} = under ?? layouts[0]!;
  const pieces = set.flatMap(line => placed(line, em, places));
  const last = pieces.at(-1);
  const right = last ? last.x + (widthOf(last.piece) / 2) * em : 0;
  const left = Math.min(
    0,
    ...pieces.map(({piece, x}) => x - (widthOf(piece) / 2) * em),
  );
  return {em, pieces, left, right, isUnder: under !== undefined};
}

/** An em, and those below it that are still legible. */
function emsUpTo(most: number): readonly number[] {
  const count = Math.max(0, Math.ceil(most) - size.raised);
  return [
    most,
    ...Array.from({length: count}, (_, at) => Math.ceil(most) - 1 - at),
  ];
}

/** Whether each value of a line is as near to its own term as to any other. */
function standsUnder({anchors}: Line, {anchors: terms}: Line): boolean {
  return anchors.every(({x, half}, at) => {
    if (half === undefined) return true;
    const away = terms.map(term =>
      Math.max(0, Math.abs(x - term.x) - (term.half ?? 0)),
    );
    return away[at]! <= Math.min(...away);
  });
}

/**
 * The first of several formats of a row that is comfortably legible below its
 * terms, otherwise the first one that is legible there, or anywhere; no row if
 * none is, since the result follows anyway.
 */
export function layOutLegibly(
  rows: readonly (() => readonly RowPiece[])[],
  places: RowPlaces,
): RowLayout {
  const legible: RowLayout[] = [];
  for (const row of rows) {
    const layout = layOutRow(row(), places);
    if (layout.isUnder && layout.em >= size.value) return layout;
    if (layout.em >= size.raised) legible.push(layout);
  }
  return (
    legible.find(({isUnder}) => isUnder) ??
    legible.find(({em}) => em >= size.value) ??
    legible.at(-1) ??
    layOutRow([], places)
  );
}

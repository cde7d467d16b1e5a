import type {RowPiece} from '../../math/value/numberRow.ts';
import {size} from '../../theme.ts';
import {keptApart} from '../layout/keptApart.ts';
import {valueWidth} from '../type/setValue.ts';

/** The preferred place of a value. */
export interface Anchor {
  readonly x: number;
  /** The lower end of its line; values of a line are level. */
  readonly bottom: number;
  /** Half the width of its term; none for a place that is not below a term. */
  readonly half?: number;
}

/** The given places around a row, in pixels. */
export interface RowPlaces {
  /** For the term of a value. */
  readonly anchorOf: (term: string) => Anchor;
  /** The middle of a sign that the formula prints, if any. */
  readonly signAt: (sign: string) => number | undefined;
  /** The largest em. */
  readonly largest: number;
  /** The left and right limits of a row. */
  readonly least: number;
  readonly most: number;
  /** Room within them after the last line, for a result. */
  readonly aside?: number;
}

/** A piece of a row in its place. */
export interface PlacedPiece {
  readonly piece: RowPiece;
  readonly x: number;
  readonly bottom: number;
}

/** The width of a piece, in em. */
export function widthOf(piece: RowPiece): number {
  switch (piece.kind) {
    case 'operator':
      return OPERATOR;
    case 'function':
      return Array.from(piece.text).length * LETTER;
    case 'value':
    case 'open':
    case 'close':
      return textWidth(piece.text);
  }
}

/** In em; exponents are never small, so they are as wide as in small type. */
function textWidth(text: string): number {
  return valueWidth(text, size.raised) / size.raised;
}

/** With the space around it. */
const OPERATOR = 1.1;
const LETTER = 0.6;

/** A line of a row: its numbers, and the signs between them. */
export interface Line {
  readonly pieces: readonly RowPiece[];
  /** The anchors of its values. */
  readonly anchors: readonly Anchor[];
  readonly bottom: number;
  /** Its right limit. */
  readonly most: number;
}

/**
 * A sign belongs to the line of the value after it, a closing one to that
 * before it.
 */
export function linesOf(
  row: readonly RowPiece[],
  {anchorOf, most, aside = 0}: RowPlaces,
): readonly Line[] {
  const lines: {pieces: RowPiece[]; anchors: Anchor[]; bottom: number}[] = [];
  let waiting: RowPiece[] = [];
  for (const piece of row) {
    const line = lines.at(-1);
    if (piece.kind === 'close' && line) {
      line.pieces.push(...waiting, piece);
      waiting = [];
    } else if (piece.kind !== 'value') {
      waiting.push(piece);
    } else {
      const anchor = anchorOf(piece.of);
      if (line?.bottom === anchor.bottom) {
        line.pieces.push(...waiting, piece);
        line.anchors.push(anchor);
      } else {
        const pieces = [...waiting, piece];
        lines.push({pieces, anchors: [anchor], bottom: anchor.bottom});
      }
      waiting = [];
    }
  }
  return lines.map((line, at) => ({
    ...line,
    most: at === lines.length - 1 ? most - aside : most,
  }));
}

/** The largest em at which values leave the signs between them room. */
export function fittingEm(line: Line): number {
  const {anchors} = line;
  return Math.min(
    ...distances(line).map(
      (distance, at) => (anchors[at + 1]!.x - anchors[at]!.x) / distance,
    ),
  );
}

/** The least distances of neighbouring values, in em. */
function distances({pieces}: Line): readonly number[] {
  const values = indicesOfValues(pieces);
  return values.slice(1).map((at, index) => {
    const before = values[index]!;
    const halves = widthOf(pieces[before]!) + widthOf(pieces[at]!);
    return widthOfAll(pieces.slice(before + 1, at)) + halves / 2;
  });
}

/**
 * The line with its values at least their distances apart: the nearest places
 * to the preferred ones, by the sum of squares (pool adjacent violators),
 * within the limits of the row.
 */
export function apart(line: Line, em: number, least: number): Line {
  const rooms = [0, ...distances(line).map(distance => distance * em)];
  const xs = keptApart(
    line.anchors.map(({x}) => x),
    rooms,
  );
  const values = indicesOfValues(line.pieces);
  const reach = (from: number, to: number) =>
    widthOfAll(line.pieces.slice(from, to)) * em;
  const [first, last] = [values[0]!, values.at(-1)!];
  const half = (at: number) => (widthOf(line.pieces[at]!) / 2) * em;
  const left = xs[0]! - half(first) - reach(0, first);
  const right = xs.at(-1)! + half(last) + reach(last + 1, Infinity);
  const shift = Math.max(least - left, Math.min(0, line.most - right));
  const anchors = line.anchors.map((anchor, at) => ({
    ...anchor,
    x: xs[at]! + shift,
  }));
  return {...line, anchors};
}

function indicesOfValues(pieces: readonly RowPiece[]): readonly number[] {
  return pieces.flatMap(({kind}, at) => (kind === 'value' ? [at] : []));
}

/** The width of pieces side by side, in em. */
export function widthOfAll(pieces: readonly RowPiece[]): number {
  return pieces.reduce((total, piece) => total + widthOf(piece), 0);
}

/** All pieces of a line around its values. */
export function placed(
  {pieces, anchors, bottom}: Line,
  em: number,
  {signAt}: RowPlaces,
): readonly PlacedPiece[] {
  const values = indicesOfValues(pieces);
  const half = (at: number) => (widthOf(pieces[at]!) / 2) * em;
  const xs = new Map(values.map((at, index) => [at, anchors[index]!.x]));
  // The pieces close to the value before them, then those close to the value
  // after them.
  let edge = -Infinity;
  for (const [at, {kind}] of pieces.entries()) {
    if (kind === 'close') xs.set(at, edge + half(at));
    const x = xs.get(at);
    if (x !== undefined) edge = x + half(at);
  }
  for (const [at, {kind}] of [...pieces.entries()].reverse()) {
    if (kind === 'open' || kind === 'function') xs.set(at, edge - half(at));
    const x = xs.get(at);
    if (x !== undefined) edge = x - half(at);
  }
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'operator') continue;
    const [before, after] = [xs.get(at - 1), xs.get(at + 1)!];
    const most = after - half(at + 1);
    const printed = piece.sign === undefined ? undefined : signAt(piece.sign);
    if (before === undefined) {
      xs.set(at, Math.min(printed ?? Infinity, most - half(at)));
    } else {
      const least = before + half(at - 1);
      xs.set(at, between(least, most, half(at), printed, em));
    }
  }
  return pieces.map((piece, at) => ({piece, x: xs.get(at)!, bottom}));
}

/**
 * Below the printed sign, as far as there is room, or halfway if that is near.
 */
function between(
  least: number,
  most: number,
  half: number,
  printed: number | undefined,
  em: number,
): number {
  const middle = (least + most) / 2;
  if (printed === undefined || Math.abs(middle - printed) < em) return middle;
  return Math.min(Math.max(printed, least + half), most - half);
}

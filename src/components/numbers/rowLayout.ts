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

/** The width of a piece, in em. */
function widthOf(piece: RowPiece): number {
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

interface Line {
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
function linesOf(
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
function fittingEm(line: Line): number {
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
function apart(line: Line, em: number, least: number): Line {
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

function widthOfAll(pieces: readonly RowPiece[]): number {
  return pieces.reduce((total, piece) => total + widthOf(piece), 0);
}

/** All pieces of a line around its values. */
function placed(
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

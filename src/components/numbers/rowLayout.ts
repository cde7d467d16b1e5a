import type {RowPiece} from '../../math/value/numberRow.ts';
import {size} from '../../theme.ts';
import {keptApart} from '../layout/keptApart.ts';
import {valueWidth} from '../type/setValue.ts';

/** Where a value would best stand. */
export interface Anchor {
  readonly x: number;
  /** The lowest part of its line; values of a line stand level. */
  readonly bottom: number;
}

/** What a row is laid out around, in pixels. */
export interface RowPlaces {
  /** Of the term that a value is of. */
  readonly anchorOf: (term: string) => Anchor;
  /** The middle of a sign that the formula prints, if it does. */
  readonly signAt: (sign: string) => number | undefined;
  /** The largest em. */
  readonly largest: number;
  /** How far left and right a row may reach. */
  readonly least: number;
  readonly most: number;
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
  /** How far left its lines reach, and how far right the last one. */
  readonly left: number;
  readonly right: number;
}

/**
 * Sets each value under what it is the value of, and the signs between where the
 * formula has them. Where that leaves signs too little room, values make it by
 * moving apart, each as little as can be.
 */
export function layOutRow(
  row: readonly RowPiece[],
  places: RowPlaces,
): RowLayout {
  const lines = linesOf(row, places);
  const {largest, least, most} = places;
  const readable = Math.max(size.value, Math.min(...lines.map(fittingEm)));
  const widest = lines.map(({pieces}) => (most - least) / widthOfAll(pieces));
  const em = Math.min(largest, readable, ...widest);
  const pieces = lines.flatMap(line =>
    placed(apart(line, em, places), em, places),
  );
  const last = pieces.at(-1);
  const right = last ? last.x + (widthOf(last.piece) / 2) * em : 0;
  const left = Math.min(
    0,
    ...pieces.map(({piece, x}) => x - (widthOf(piece) / 2) * em),
  );
  return {em, pieces, left, right};
}

/**
 * The first of several ways to write a row in which it can be read at leisure, or
 * else the last, in which it can be read at all; nothing where it cannot, since
 * what a row comes to stands behind it anyway.
 */
export function layOutLegibly(
  rows: readonly (() => readonly RowPiece[])[],
  places: RowPlaces,
): RowLayout {
  let layout: RowLayout | undefined;
  for (const row of rows) {
    layout = layOutRow(row(), places);
    if (layout.em >= size.value) return layout;
  }
  return layout && layout.em >= size.raised ? layout : layOutRow([], places);
}

/** How wide a piece is, in em. */
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

/** In em; raised figures are never small, so as wide as they are in small type. */
function textWidth(text: string): number {
  return valueWidth(text, size.raised) / size.raised;
}

/** With the air around it. */
const OPERATOR = 1.1;
const LETTER = 0.6;

interface Line {
  readonly pieces: readonly RowPiece[];
  /** Of its values. */
  readonly anchors: readonly Anchor[];
  readonly bottom: number;
}

/** A sign stands in the line of the value behind it, a closing one before it. */
function linesOf(
  row: readonly RowPiece[],
  {anchorOf}: RowPlaces,
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
  return lines;
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

/** How far neighbouring values are apart at least, in em. */
function distances({pieces}: Line): readonly number[] {
  const values = indicesOfValues(pieces);
  return values.slice(1).map((at, index) => {
    const before = values[index]!;
    const halves = widthOf(pieces[before]!) + widthOf(pieces[at]!);
    return widthOfAll(pieces.slice(before + 1, at)) + halves / 2;
  });
}

/**
 * The line with its values at least as far apart as they have to be: the places
 * that are nearest to where they would be, in the sum of squares (pool adjacent
 * violators), and within what the row may reach.
 */
function apart(line: Line, em: number, {least, most}: RowPlaces): Line {
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
  const shift = Math.max(least - left, Math.min(0, most - right));
  const anchors = xs.map(x => ({x: x + shift, bottom: line.bottom}));
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
  // What hugs the value before it, and then what hugs the value behind it.
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

/** Under the sign that is printed, as far as there is room, or halfway where that is near. */
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

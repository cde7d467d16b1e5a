import {crc32, deflateSync} from 'node:zlib';
import {createCanvas, loadImage} from '@napi-rs/canvas';
import type {Picture} from './compare.ts';

/**
 * An opaque picture as a PNG with at most 256 colours: a quarter of the size in
 * full colour. Colours of areas are exact; those of smoothed edges lie within a
 * few levels, more with more colours.
 */
export function encodeIndexed({width, height, data}: Picture): Buffer {
  const {palette, indexOf} = coloursOf(data);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    // A row begins with its filter number, 0 for none.
    for (let x = 0; x < width; x++) {
      const colour = colourAt(data, y * width + x);
      rows[y * (width + 1) + x + 1] = indexOf.get(colour)!;
    }
  }
  return pngOf([
    chunk('IHDR', header(width, height, INDEXED)),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, {level: 9})),
  ]);
}

/**
 * An opaque picture as a PNG with its exact colours, for flat drawings: half of
 * what encoders for photographs make of them.
 */
export function encodeExact({width, height, data}: Picture): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let at = 0; at < width * height; at++) {
    const place = 3 * at + Math.floor(at / width) + 1;
    rows.set(data.subarray(4 * at, 4 * at + 3), place);
  }
  return pngOf([
    chunk('IHDR', header(width, height, TRUE_COLOUR)),
    chunk('IDAT', deflateSync(rows, {level: 9})),
  ]);
}

/** The pixels of a PNG. */
export async function decodePng(png: Buffer): Promise<Picture> {
  const image = await loadImage(png);
  const {width, height} = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  return {width, height, data: context.getImageData(0, 0, width, height).data};
}

interface Colours {
  /** 0xrrggbb. */
  readonly palette: readonly number[];
  /** The palette index of each colour's substitute. */
  readonly indexOf: ReadonlyMap<number, number>;
}

/** A colour with this many pixels belongs to an area and stays exact. */
const AREA = 200;

/** Tolerances in levels, tried until the colours fit the palette. */
const STEPS = [4, 8, 12, 16, 24, 32, 64, 255] as const;

function coloursOf(data: Picture['data']): Colours {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length / 4; at++) {
    const colour = colourAt(data, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const common = [...counts].sort(([, one], [, other]) => other - one);
  for (const step of STEPS) {
    const colours = within(common, step);
    if (colours.palette.length <= 256) return colours;
  }
  return within(common.slice(0, 256), 255);
}

/**
 * The commonest colours such that every other is at most a step away from one.
 */
function within(
  common: readonly (readonly [colour: number, count: number])[],
  step: number,
): Colours {
  const palette: number[] = [];
  const indexOf = new Map<number, number>();
  for (const [colour, count] of common) {
    const index = count > AREA ? -1 : nearest(palette, colour, step);
    indexOf.set(colour, index < 0 ? palette.push(colour) - 1 : index);
  }
  return {palette, indexOf};
}

/** The palette index of the nearest colour within a step; -1 for none. */
function nearest(
  palette: readonly number[],
  colour: number,
  step: number,
): number {
  let [index, least] = [-1, step + 1];
  palette.forEach((candidate, at) => {
    const far = distance(candidate, colour);
    if (far < least) [index, least] = [at, far];
  });
  return index;
}

function distance(one: number, other: number): number {
  const [red, green, blue] = channels(other);
  const [r, g, b] = channels(one);
  return Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue));
}

function colourAt(data: Picture['data'], at: number): number {
  return (data[at * 4]! << 16) | (data[at * 4 + 1]! << 8) | data[at * 4 + 2]!;
}

function channels(colour: number): [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** Kinds of pixels, of eight bits a channel. */
const INDEXED = 3;
const TRUE_COLOUR = 2;

function pngOf(chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

function header(width: number, height: number, kind: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, kind, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

import type {Loop} from '../job/job.ts';
import {compressLzw} from './lzw.ts';
import type {Rectangle} from './rectangle.ts';

/** One image of a GIF. */
export interface GifImage {
  readonly area: Rectangle;
  /** Palette indices of the area, row by row. */
  readonly indices: Uint8Array;
  /** Hundredths of a second until the next image, at most 65535. */
  readonly delay: number;
  /** The palette index that leaves the image below visible. */
  readonly transparent: number;
}

/** Bits of a palette index for `colours` entries: 2 to 8. */
export function indexBits(colours: number): number {
  return Math.max(2, Math.ceil(Math.log2(colours)));
}

/**
 * Opening of a GIF: signature, screen, palette of 2^`bits` entries, and the
 * looping extension. Source: GIF89a specification, sections 17 to 19 and 26.
 */
export function gifHeader(
  size: {readonly width: number; readonly height: number},
  palette: readonly number[],
  bits: number,
  loop: Loop,
): Buffer {
  const screen = Buffer.alloc(7);
  screen.writeUInt16LE(size.width, 0);
  screen.writeUInt16LE(size.height, 2);
  screen[4] = 0xf0 | (bits - 1);
  const table = Buffer.alloc(3 << bits);
  palette.forEach((colour, i) => table.writeUIntLE(colour, i * 3, 3));
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    screen,
    table,
    ...looping(loop),
  ]);
}

/** The extension counts the repeats; without it, the GIF plays once. */
function looping(loop: Loop): Buffer[] {
  if (loop === 1) return [];
  const block = Buffer.from(
    '\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00',
    'latin1',
  );
  block.writeUInt16LE(loop === 'forever' ? 0 : loop - 1, 16);
  return [block];
}

/** Blocks of one image, which stays when the next is drawn over it. */
export function gifImage(image: GifImage, bits: number): Buffer {
  return Buffer.concat([
    graphicControl(image.delay, image.transparent),
    descriptor(image.area),
    Buffer.of(bits),
    subBlocks(compressLzw(image.indices, bits)),
  ]);
}

/** The byte that ends a GIF. */
export const gifTrailer: Buffer = Buffer.of(0x3b);

/** Disposal 1: leave in place; with a transparent index. */
function graphicControl(delay: number, transparent: number): Buffer {
  const block = Buffer.of(0x21, 0xf9, 4, (1 << 2) | 1, 0, 0, transparent, 0);
  block.writeUInt16LE(delay, 4);
  return block;
}

function descriptor({x, y, width, height}: Rectangle): Buffer {
  const block = Buffer.alloc(10);
  block[0] = 0x2c;
  [x, y, width, height].forEach((n, i) => block.writeUInt16LE(n, 1 + i * 2));
  return block;
}

/** Data in blocks of at most 255 bytes, each after its length, then a zero. */
function subBlocks(data: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const piece = data.subarray(at, at + 255);
    parts.push(Uint8Array.of(piece.length), piece);
  }
  return Buffer.concat([...parts, Uint8Array.of(0)]);
}

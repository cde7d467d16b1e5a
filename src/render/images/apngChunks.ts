import {deflateSync} from 'node:zlib';
import type {Rectangle} from '../gif/rectangle.ts';
import type {Loop} from '../job/job.ts';
import {pngChunk} from './png.ts';

/** One picture of an APNG. */
export interface ApngFrame {
  readonly area: Rectangle;
  /** Rows of straight RGBA, packed. */
  readonly data: Buffer;
  /**
   * Whether the picture is blended over the one shown, instead of replacing it.
   */
  readonly over: boolean;
}

/** A fraction of a second, as APNG writes delays; both numbers have 16 bits. */
interface Delay {
  readonly numerator: number;
  readonly denominator: number;
}

const largest = 0xffff;

/**
 * The chunk that makes a PNG an animation: the number of frames and of plays.
 */
export function animationControl(frames: number, loop: Loop): Buffer {
  const data = Buffer.alloc(8);
  data.writeUInt32BE(frames, 0);
  data.writeUInt32BE(loop === 'forever' ? 0 : loop, 4);
  return pngChunk('acTL', data);
}

/**
 * The delay from frame `first` to frame `end` of the figure. It is exact for
 * whole frames a second, otherwise rounded to thousandths so that errors do not
 * add up. A time beyond the longest delay takes several delays.
 */
export function delayOf(first: number, end: number, fps: number): Delay[] {
  const denominator = Number.isInteger(fps) ? fps : 1000;
  const at = (frame: number) => Math.round((frame / fps) * denominator);
  const delays: Delay[] = [];
  for (let left = at(end) - at(first); left > 0; left -= largest) {
    delays.push({numerator: Math.min(left, largest), denominator});
  }
  return delays;
}

/**
 * The chunks of a frame shown for the given delays; every delay after the first
 * repeats a pixel of it. The very first frame is the PNG's own picture.
 * `sequence` is the number of the first counted chunk.
 */
export function* frameChunks(
  frame: ApngFrame,
  delays: readonly Delay[],
  isFirst: boolean,
  sequence: number,
): Generator<Buffer> {
  let next = sequence;
  for (const [index, delay] of delays.entries()) {
    const shown = index === 0 ? frame : nothing;
    yield frameControl(shown, delay, next++);
    yield isFirst && index === 0
      ? pngChunk('IDAT', shown.data)
      : pngChunk('fdAT', Buffer.concat([uint32(next++), shown.data]));
  }
}

/** A transparent pixel over the frame shown: a filter byte and four zeros. */
const nothing: ApngFrame = {
  area: {x: 0, y: 0, width: 1, height: 1},
  data: deflateSync(Buffer.alloc(5)),
  over: true,
};

/** Left in place when its time is over: disposal 0. */
function frameControl(
  {area, over}: ApngFrame,
  {numerator, denominator}: Delay,
  sequence: number,
): Buffer {
  const data = Buffer.alloc(26);
  const {x, y, width, height} = area;
  [sequence, width, height, x, y].forEach((n, i) =>
    data.writeUInt32BE(n, i * 4),
  );
  data.writeUInt16BE(numerator, 20);
  data.writeUInt16BE(denominator, 22);
  data[25] = over ? 1 : 0;
  return pngChunk('fcTL', data);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

import {type Box, grown, union} from '../../../src/box.ts';
import {createStageCanvas} from '../../../src/stage/browser/canvas.ts';

/** Red, green and blue, each to 255. */
export type Rgb = readonly [number, number, number];

/** The pixels that a node itself paints, in its own coordinates. */
export interface Painted {
  /**
   * The box around pixels of at least this opacity, from 0 to 1; undefined
   * without any.
   */
  boxFrom(alpha: number): Box | undefined;
  /**
   * The most frequent colour among the most opaque pixels, and their opacity.
   */
  readonly strongest: {readonly rgb: Rgb; readonly alpha: number};
  /**
   * Whether a pixel of at least half alpha has that colour, with a tolerance in
   * each channel.
   */
  has(rgb: Rgb, play: number): boolean;
}

/**
 * The margin around a node's description that is searched for paint, in pixels.
 */
const MARGIN = 80;

/**
 * Draws a node without its children and examines the pixels in and around
 * boxes.
 */
export function paintedBy(node: object, boxes: readonly Box[]): Painted {
  const room = grown(union(boxes) ?? NOWHERE, MARGIN);
  const [left, top] = [Math.floor(room.left), Math.floor(room.top)];
  const width = Math.ceil(room.right) - left;
  const height = Math.ceil(room.bottom) - top;
  const context = createStageCanvas(width, height).getContext('2d');
  context.translate(-left, -top);
  Object.defineProperty(node, 'drawChildren', {
    value: () => undefined,
    configurable: true,
  });
  try {
    Reflect.get(node, 'draw').call(node, context);
  } finally {
    Reflect.deleteProperty(node, 'drawChildren');
  }
  const {data} = context.getImageData(0, 0, width, height);
  const bytes = new Uint8Array(data.buffer);
  return {
    boxFrom: alpha => boxFrom({bytes, width, left, top}, 255 * alpha),
    strongest: strongestIn(bytes),
    has: (rgb, play) => has(bytes, rgb, play),
  };
}

const NOWHERE: Box = {left: 0, top: 0, right: 0, bottom: 0};

interface Pixels {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly left: number;
  readonly top: number;
}

function boxFrom(
  {bytes, width, left, top}: Pixels,
  least: number,
): Box | undefined {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 3; at < bytes.length; at += 4) {
    if (bytes[at]! < least) continue;
    const pixel = at >> 2;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x + 1);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y + 1);
  }
  if (x1 < x0) return undefined;
  return {left: left + x0, top: top + y0, right: left + x1, bottom: top + y1};
}

function strongestIn(bytes: Uint8Array): Painted['strongest'] {
  let most = 0;
  for (let at = 3; at < bytes.length; at += 4)
    most = Math.max(most, bytes[at]!);
  const counts = new Map<number, number>();
  for (let at = 3; at < bytes.length; at += 4) {
    if (most === 0 || bytes[at]! < most * 0.98) continue;
    const key = (bytes[at - 3]! << 16) | (bytes[at - 2]! << 8) | bytes[at - 1]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [[key] = [0]] = [...counts].sort(([, one], [, other]) => other - one);
  return {
    rgb: [key >> 16, (key >> 8) & 255, key & 255],
    alpha: most / 255,
  };
}

function has(bytes: Uint8Array, [r, g, b]: Rgb, play: number): boolean {
  for (let at = 0; at < bytes.length; at += 4) {
    const differs =
      bytes[at + 3]! < 127 ||
      Math.abs(bytes[at]! - r) > play ||
      Math.abs(bytes[at + 1]! - g) > play ||
      Math.abs(bytes[at + 2]! - b) > play;
    if (!differs) return true;
  }
  return false;
}

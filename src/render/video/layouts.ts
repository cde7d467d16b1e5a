import {convertRgbaRows} from './rgba.ts';
import {convertRowPairs, yuv420Size} from './yuv420.ts';
import {convertAlphaRowPairs, yuva420Size} from './yuva420.ts';

/** How drawn pixels are laid out for an encoder. */
interface PictureLayout {
  /** Bytes of a picture. */
  readonly bytes: (width: number, height: number) => number;
  /** Converts row pairs `first` up to `end` (exclusive). */
  readonly convert: (
    pixels: Int32Array,
    bytes: Uint8Array,
    size: {readonly width: number; readonly height: number},
    pairs: readonly [first: number, end: number],
  ) => void;
}

/** By ffmpeg's name of the layout; alpha, where it has one, is straight. */
export const layouts = {
  yuv420p: {bytes: yuv420Size, convert: convertRowPairs},
  yuva420p: {bytes: yuva420Size, convert: convertAlphaRowPairs},
  rgba: {
    bytes: (width, height) => width * height * 4,
    convert: convertRgbaRows,
  },
} as const satisfies Record<string, PictureLayout>;

/** A layout that encoders take. */
export type PixelFormat = keyof typeof layouts;

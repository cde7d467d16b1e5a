import type {Rectangle} from '../../stage/index.ts';
import {convertRgba} from './rgba.ts';
import {convertYuv420, yuv420Size} from './yuv420.ts';
import {convertYuva420, yuva420Size} from './yuva420.ts';

/** A layout of pixels for an encoder. */
interface PictureLayout {
  /** Bytes of a picture. */
  readonly bytes: (width: number, height: number) => number;
  /** Converts an area. */
  readonly convert: (
    pixels: Int32Array,
    bytes: Uint8Array,
    size: {readonly width: number; readonly height: number},
    area: Rectangle,
  ) => void;
}

/** Layouts by ffmpeg's name; alpha, if any, is straight. */
export const layouts = {
  yuv420p: {bytes: yuv420Size, convert: convertYuv420},
  yuva420p: {bytes: yuva420Size, convert: convertYuva420},
  rgba: {
    bytes: (width, height) => width * height * 4,
    convert: convertRgba,
  },
} as const satisfies Record<string, PictureLayout>;

/** A layout that encoders take. */
export type PixelFormat = keyof typeof layouts;

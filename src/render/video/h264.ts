import type {Effort} from '../job/formats.ts';
import {rateText} from '../job/rate.ts';

/** The settings of an H.264 file. */
export interface H264Settings {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly title?: string | undefined;
}

/**
 * Arguments that turn raw 4:2:0 frames on ffmpeg's standard input into an MP4.
 */
export function h264Arguments(
  {width, height, fps, title}: H264Settings,
  file: string,
  effort: Effort = 'small',
): string[] {
  return [
    ['-hide_banner', '-loglevel', 'error', '-y'],
    ['-f', 'rawvideo', '-pix_fmt', 'yuv420p'],
    ['-s', `${width}x${height}`, '-framerate', rateText(fps), '-i', 'pipe:0'],
    [...h264Options(effort)],
    ['-fflags', '+bitexact', '-flags:v', '+bitexact'],
    title ? ['-metadata', `title=${title}`] : [],
    ['-f', 'mp4', file],
  ].flat();
}

/**
 * Automatic thread counts and processor-specific code would change the stream from
 * machine to machine. `mbtree=0` keeps x264 from taking bits away from thin strokes and
 * changing text.
 */
const pinned =
  'mbtree=0:threads=3:lookahead-threads=1:sliced-threads=0:cpu-independent=1:open-gop=0';

/**
 * x264's options. The fast ones look neither ahead nor back nor between pixels, and have
 * one quantiser for the whole picture: at the same distance from what was drawn, that
 * takes less than half the time of the encoder.
 */
const x264Options: Readonly<Record<Effort, readonly string[]>> = {
  small: [
    ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '18'],
    ['-x264-params', pinned],
  ].flat(),
  fast: [
    ['-c:v', 'libx264', '-preset', 'superfast', '-qp', '20'],
    [
      '-x264-params',
      `${pinned}:bframes=0:weightp=0:aq-mode=0:scenecut=0:subme=0`,
    ],
  ].flat(),
};

/** Whether pictures are decoded in the order of display, each from the one before. */
export const isInOrder = (effort: Effort = 'small'): boolean =>
  effort === 'fast';

const colours: readonly string[] = [
  ['-colorspace', 'bt709', '-color_primaries', 'bt709'],
  ['-color_trc', 'bt709', '-color_range', 'tv'],
  ['-chroma_sample_location', 'center', '-pix_fmt', 'yuv420p'],
].flat();

/** ffmpeg's options of the encoder, between its input and its output. */
export const h264Options = (effort: Effort): readonly string[] => [
  ...x264Options[effort],
  ...colours,
];

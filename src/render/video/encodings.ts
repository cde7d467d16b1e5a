import {readMp4} from '../files/readMp4.ts';
import {readWebm} from '../files/readWebm.ts';
import {readWebp, setLastDuration} from '../files/readWebp.ts';
import type {FileFacts} from '../files/confirm.ts';
import type {Codec, EncodedFormat} from '../job/formats.ts';
import type {Loop} from '../job/job.ts';
import type {PixelFormat} from './layouts.ts';

/** How ffmpeg writes a format, and how the file is read back. */
export interface Encoding {
  /** The pixel format that it takes. */
  readonly pixels: PixelFormat;
  /** ffmpeg's name of the container. */
  readonly container: string;
  /** Arguments between ffmpeg's input and its output. */
  readonly arguments: readonly string[];
  readonly read: (file: string) => Promise<FileFacts>;
  /** Whether its container has chapters. */
  readonly chapters?: boolean;
  /** Allowed error of the duration, in frames. */
  readonly tolerance: number;
  /** Whether browsers show it as a picture and slow down fast changes. */
  readonly picture?: boolean;
  /** Whether repeated frames only prolong the one before. */
  readonly joinsHolds?: boolean;
  /** Corrects what ffmpeg writes wrongly; `duration` is in seconds. */
  readonly complete?: (file: string, duration: number) => Promise<void>;
}

/** The settings that an encoding depends on. */
export interface EncodingSettings {
  readonly transparent: boolean;
  readonly loop: Loop;
  /** The encoder, one of those that the format needs. */
  readonly encoder: string;
}

/** A format that ffmpeg writes from whole pictures; for an MP4, its codec. */
export type EncodedAs = Exclude<Codec, 'h264'> | keyof typeof encodings;

/** The encoding of a format, or of an MP4 with a codec other than H.264. */
export function encodingOf(
  format: EncodedAs,
  settings: EncodingSettings,
): Encoding {
  if (format === 'hevc') return mp4(hevc);
  if (format === 'av1') return mp4(av1(settings.encoder));
  return encodings[format](settings);
}

const bt709 = [
  ['-colorspace', 'bt709', '-color_primaries', 'bt709'],
  ['-color_trc', 'bt709', '-color_range', 'tv'],
].flat();

/**
 * Pictures on the web have sRGB's curve; video players assume that of BT.709.
 */
const srgb = [
  ['-colorspace', 'bt709', '-color_primaries', 'bt709'],
  ['-color_trc', 'iec61966-2-1', '-color_range', 'tv'],
].flat();

/** Automatic thread counts would change a stream from machine to machine. */
const hevc = [
  ['-c:v', 'libx265', '-preset', 'veryfast', '-crf', '20'],
  ['-x265-params', 'log-level=error:pools=2:frame-threads=2'],
  // Apple's players recognise HEVC by this tag alone.
  ['-tag:v', 'hvc1', '-pix_fmt', 'yuv420p'],
].flat();

function av1(encoder: string): string[] {
  return encoder === 'libsvtav1'
    ? ['-c:v', encoder, '-crf', '25', '-preset', '8', '-svtav1-params', 'lp=2']
    : [
        ['-c:v', encoder, '-crf', '25', '-b:v', '0', '-cpu-used', '8'],
        ['-row-mt', '1', '-threads', '2', '-pix_fmt', 'yuv420p'],
      ].flat();
}

function mp4(codec: readonly string[]): Encoding {
  return {
    pixels: 'yuv420p',
    container: 'mp4',
    arguments: [...codec, ...bt709, '-movflags', '+faststart'],
    read: readMp4,
    chapters: true,
    tolerance: 0.5,
  };
}

/** The formats by themselves; size and rate are those of the input. */
const encodings = {
  webm: ({transparent}) => ({
    pixels: transparent ? 'yuva420p' : 'yuv420p',
    container: 'webm',
    arguments: [
      ['-c:v', 'libvpx-vp9', '-crf', '18', '-b:v', '0'],
      ['-deadline', 'good', '-cpu-used', '4'],
      ['-row-mt', '1', '-threads', '2', '-tile-columns', '1'],
      // The encoder allows no hidden reference frames with alpha.
      ['-auto-alt-ref', transparent ? '0' : '1', ...bt709],
      ['-pix_fmt', transparent ? 'yuva420p' : 'yuv420p'],
    ].flat(),
    read: readWebm,
    chapters: true,
    // WebM counts milliseconds.
    tolerance: 1,
  }),
  mov: ({transparent}) => ({
    pixels: 'rgba',
    container: 'mov',
    arguments: [
      ['-vf', `scale=out_color_matrix=bt709:out_range=tv:flags=${exact}`],
      ['-c:v', 'prores_ks', '-profile:v', '4444', '-vendor', 'apl0'],
      ['-alpha_bits', transparent ? '16' : '0', '-threads', '2'],
      ['-pix_fmt', 'yuva444p10le', ...bt709],
      // Old builds write no colour tags in either place unless told to.
      ['-bsf:v', `prores_metadata=${proresTags}`],
      ['-movflags', '+faststart+write_colr'],
    ].flat(),
    read: readMp4,
    chapters: true,
    tolerance: 0.5,
  }),
  webp: ({loop}) => ({
    pixels: 'rgba',
    container: 'webp',
    arguments: [
      ['-c:v', 'libwebp_anim', '-lossless', '1', '-compression_level', '3'],
      ['-loop', loop === 'forever' ? '0' : `${loop}`],
    ].flat(),
    read: readWebp,
    picture: true,
    tolerance: 0.5,
    joinsHolds: true,
    complete: setLastDuration,
  }),
  avif: ({encoder}) => ({
    pixels: 'yuv420p',
    container: 'avif',
    arguments: [...av1(encoder), ...srgb],
    read: readMp4,
    picture: true,
    tolerance: 0.5,
  }),
} as const satisfies Record<
  Exclude<EncodedFormat, 'mp4'>,
  (settings: EncodingSettings) => Encoding
>;

const proresTags = ['color_primaries', 'color_trc', 'colorspace']
  .map(name => `${name}=bt709`)
  .join(':');

/**
 * With these flags swscale is exact; without them it is up to 18 levels off.
 */
const exact = 'accurate_rnd+full_chroma_int+full_chroma_inp';

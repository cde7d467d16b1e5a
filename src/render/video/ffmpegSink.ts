import {stat} from 'node:fs/promises';
import {confirmFile} from '../files/confirm.ts';
import {openPending} from '../files/pendingFile.ts';
import type {Pixels} from '../frame.ts';
import type {Format} from '../formats.ts';
import type {RenderedFile} from '../job.ts';
import type {FrameSink, SinkSettings} from '../sink.ts';
import {openChapters} from './chapterFile.ts';
import type {Encoding} from './encodings.ts';
import {startEncoder} from './encoder.ts';
import {yuvFrames, type YuvPicture} from './yuvFrames.ts';

/** Opens a file that ffmpeg encodes while the frames arrive. */
export async function openEncoded(
  settings: SinkSettings,
  {
    ffmpeg,
    format,
    encoding,
  }: {
    readonly ffmpeg: string;
    readonly format: Format;
    readonly encoding: Encoding;
  },
): Promise<FrameSink> {
  const {width, height, path} = settings;
  const file = await openPending(path);
  const chapters = await openChapters(settings);
  const encoder = startEncoder({
    ffmpeg,
    args: encoderArguments(settings, encoding, file.path, chapters?.path),
    what: path,
  });
  const frames = yuvFrames(width, height, encoding.pixels);
  let last: Pixels | undefined;
  let picture: YuvPicture | undefined;

  return {
    wants: () => true,
    write(_index, pixels) {
      if (!picture || pixels !== last) picture = frames.convert(pixels);
      last = pixels;
      return encoder.send(picture);
    },
    async finish() {
      const words = await encoder.finish();
      await chapters?.discard();
      const said = {words, format, encoding, pictures: frames.count};
      return describe(file.path, said, settings);
    },
    commit: () => file.commit(),
    async discard() {
      await encoder.kill();
      await chapters?.discard();
      await file.discard();
    },
  };
}

function encoderArguments(
  {width, height, fps, title}: SinkSettings,
  {pixels, container, arguments: encoding}: Encoding,
  file: string,
  chapterFile: string | undefined,
): string[] {
  return [
    ['-hide_banner', '-loglevel', 'error', '-y'],
    ['-f', 'rawvideo', '-pix_fmt', pixels],
    ['-s', `${width}x${height}`, '-framerate', `${fps}`, '-i', 'pipe:0'],
    chapterFile ? ['-f', 'ffmetadata', '-i', chapterFile] : [],
    chapterFile ? ['-map', '0:v', '-map_chapters', '1'] : [],
    [...encoding, '-fflags', '+bitexact', '-flags:v', '+bitexact'],
    title ? ['-metadata', `title=${title}`] : [],
    ['-f', container, file],
  ].flat();
}

/** Reads the file back, and refuses one that is not the whole figure. */
async function describe(
  file: string,
  {
    words,
    format,
    pictures,
    encoding: {read, tolerance, complete, joinsHolds = false},
  }: {
    readonly words: string;
    readonly format: Format;
    readonly encoding: Encoding;
    /** Pictures sent, each unlike the one before. */
    readonly pictures: number;
  },
  {path, width, height, fps, frames}: SinkSettings,
): Promise<RenderedFile> {
  // A picture that never changes has no duration where holds are joined.
  const still = joinsHolds && pictures === 1;
  const wanted = {
    width,
    height,
    frames: joinsHolds ? pictures : frames,
    duration: still ? 0 : frames / fps,
  };
  await complete?.(file, wanted.duration);
  await confirmFile(path, () => read(file), wanted, {
    tolerance: tolerance / fps,
    words,
  });
  const {size: bytes} = await stat(file);
  return {path, format, fps, bytes, ...wanted};
}

import {stat} from 'node:fs/promises';
import {confirmFile} from '../files/confirm.ts';
import {openPending} from '../files/pendingFile.ts';
import type {Format} from '../formats.ts';
import type {RenderedFile} from '../job.ts';
import type {FrameSink, SinkSettings} from '../sink.ts';
import {addChapters} from './chapters.ts';
import type {Encoding} from './encodings.ts';
import {openEncoderThread} from './encoder.ts';
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
  const thread = openEncoderThread();
  const encoder = thread.start({
    ffmpeg,
    args: encoderArguments(settings, encoding, file.path),
    what: path,
  });
  const frames = yuvFrames(width, height, encoding.pixels);
  let picture: YuvPicture | undefined;

  return {
    wants: () => true,
    write(_index, pixels, changed) {
      picture = frames.convert(pixels, changed) ?? picture;
      return encoder.send(picture!);
    },
    async finish() {
      const words = await encoder.finish();
      thread.close();
      if (encoding.chapters) {
        await addChapters(file.path, encoding.container, settings, ffmpeg);
      }
      const said = {words, format, encoding, pictures: frames.count};
      return describe(file.path, said, settings);
    },
    commit: () => file.commit(),
    async discard() {
      await encoder.kill();
      thread.close();
      await file.discard();
    },
  };
}

function encoderArguments(
  {width, height, fps, title}: SinkSettings,
  {pixels, container, arguments: encoding}: Encoding,
  file: string,
): string[] {
  return [
    ['-hide_banner', '-loglevel', 'error', '-y'],
    ['-f', 'rawvideo', '-pix_fmt', pixels],
    ['-s', `${width}x${height}`, '-framerate', `${fps}`, '-i', 'pipe:0'],
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

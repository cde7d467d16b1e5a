import {stat} from 'node:fs/promises';
import {confirmFile} from '../files/confirm.ts';
import {openPending} from '../files/pendingFile.ts';
import {readMp4} from '../files/readMp4.ts';
import type {Pixels} from '../frame.ts';
import type {RenderedFile} from '../job.ts';
import type {FrameSink, SinkSettings} from '../sink.ts';
import {openChapters} from './chapterFile.ts';
import {startEncoder} from './encoder.ts';
import {h264Arguments} from './h264.ts';
import {yuvFrames, type YuvPicture} from './yuvFrames.ts';

/** Opens an MP4 that ffmpeg encodes while the frames arrive. */
export async function openMp4(
  settings: SinkSettings,
  ffmpeg: string,
): Promise<FrameSink> {
  const {width, height, path} = settings;
  const file = await openPending(path);
  const chapters = await openChapters(settings);
  const encoder = startEncoder({
    ffmpeg,
    args: h264Arguments({...settings, chapterFile: chapters?.path}, file.path),
    what: path,
  });
  const frames = yuvFrames(width, height);
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
      return describe(file.path, words, settings);
    },
    commit: () => file.commit(),
    async discard() {
      await encoder.kill();
      await chapters?.discard();
      await file.discard();
    },
  };
}

/**
 * Reads the file back, and refuses one that is not the whole figure, with what
 * ffmpeg said while it was written.
 */
async function describe(
  file: string,
  words: string,
  {path, width, height, fps, frames}: SinkSettings,
): Promise<RenderedFile> {
  const wanted = {width, height, frames, duration: frames / fps};
  await confirmFile(path, () => readMp4(file), wanted, {
    tolerance: 0.5 / fps,
    words,
  });
  const {size: bytes} = await stat(file);
  return {path, format: 'mp4', fps, bytes, ...wanted};
}

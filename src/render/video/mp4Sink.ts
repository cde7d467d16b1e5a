import {stat} from 'node:fs/promises';
import {confirmFile, notKept} from '../files/confirm.ts';
import {codeOf, explain} from '../files/fileError.ts';
import {openPending} from '../files/pendingFile.ts';
import {readMp4} from '../files/readMp4.ts';
import type {Pixels} from '../frame.ts';
import type {RenderedFile} from '../job.ts';
import type {FrameSink, SinkSettings} from '../sink.ts';
import {addChapters} from './chapters.ts';
import {h264Arguments} from './h264.ts';
import {openStretches} from './stretches.ts';
import {yuvFrames} from './yuvFrames.ts';

/** Opens an MP4 that ffmpeg encodes while the frames arrive. */
export async function openMp4(
  settings: SinkSettings,
  ffmpeg: string,
): Promise<FrameSink> {
  const {width, height, path} = settings;
  const file = await openPending(path);
  const stretches = openStretches(path, stretch => ({
    ffmpeg,
    args: h264Arguments(settings, stretch),
    what: path,
  }));
  const frames = yuvFrames(width, height);
  let last: Pixels | undefined;

  return {
    wants: () => true,
    async write(_index, pixels) {
      const picture = pixels === last ? undefined : frames.convert(pixels);
      last = pixels;
      if (picture) await stretches.show(picture);
      else stretches.hold();
    },
    async finish() {
      const words = await stretches.finish();
      await joined(file.path, words);
      await stretches.discard();
      await addChapters(file.path, 'mp4', settings, ffmpeg);
      return describe(file.path, words, settings);
    },
    commit: () => file.commit(),
    async discard() {
      await stretches.discard();
      await file.discard();
    },
  };

  async function joined(target: string, words: string): Promise<void> {
    try {
      await stretches.join(target);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (!codeOf(error)) throw notKept(path, error.message, words);
      await explain(`${path} cannot be written`, () => Promise.reject(error));
    }
  }
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

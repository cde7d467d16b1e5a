import {stat} from 'node:fs/promises';
import {confirmFile, notKept} from '../files/confirm.ts';
import {codeOf, explain} from '../files/fileError.ts';
import {readMp4} from '../files/readMp4.ts';
import type {RenderedFile} from '../job/job.ts';
import {joinMp4} from '../mp4/joinMp4.ts';
import type {Stretch} from '../mp4/stretch.ts';
import type {SinkSettings} from '../frames/sink.ts';
import {addChapters} from './chapters.ts';
import {addSounds} from './sound.ts';

/** Facts about a figure that an MP4 needs. */
export type Mp4Settings = Pick<
  SinkSettings,
  'path' | 'width' | 'height' | 'fps' | 'frames' | 'chapters' | 'sounds'
>;

/**
 * Joins a figure's stretches into a file and adds its chapters and sounds. Reads the file
 * back and refuses one that is not the whole figure; the error quotes `words`,
 * the output of the encoders.
 */
export async function completeMp4(
  file: string,
  {
    stretches,
    words,
  }: {readonly stretches: readonly Stretch[]; readonly words: string},
  settings: Mp4Settings,
  ffmpeg: string,
): Promise<RenderedFile> {
  const {path, width, height, fps, frames} = settings;
  await join(file, stretches, path, words);
  await addChapters(file, 'mp4', settings, ffmpeg);
  await addSounds(file, 'mp4', settings, ffmpeg);
  const wanted = {width, height, frames, duration: frames / fps};
  await confirmFile(path, () => readMp4(file), wanted, {
    tolerance: 0.5 / fps,
    words,
  });
  const {size: bytes} = await stat(file);
  return {path, format: 'mp4', fps, bytes, ...wanted};
}

/**
 * An error of the system is reported as such; any other means a bad stretch.
 */
async function join(
  file: string,
  stretches: readonly Stretch[],
  path: string,
  words: string,
): Promise<void> {
  try {
    await joinMp4(file, stretches);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (!codeOf(error)) throw notKept(path, error.message, words);
    await explain(`${path} cannot be written`, () => Promise.reject(error));
  }
}

import path from 'node:path';
import type {BeatChange} from '../../timing/mergeTiming.ts';
import {mergeTiming} from '../../timing/mergeTiming.ts';
import {
  readTimingFile,
  type TimingFile,
  timingFileText,
} from '../../timing/timingFile.ts';
import type {SavedAnswer} from '../../timing/timingMessages.ts';
import {changeTimingFile, timingText} from './wholeFile.ts';

/** The `.meta` file of a scene. */
export function metaFile(source: string, scene: string): string {
  return path.join(source, 'scenes', `${scene}.meta`);
}

/**
 * The content of a scene's `.meta` file.
 *
 * @param source - The folder of the project file; scenes lie below it.
 * @throws Error that names the file and the way out.
 */
export async function readMeta(
  source: string,
  scene: string,
): Promise<TimingFile> {
  const file = metaFile(source, scene);
  const name = path.relative(path.dirname(source), file);
  return readMetaFile(file, name.split(path.sep).join('/'));
}

/**
 * The content of a `.meta` file; empty without one.
 *
 * @param name - Its name in errors.
 */
export async function readMetaFile(
  file: string,
  name: string,
): Promise<TimingFile> {
  return readTimingFile((await timingText(file)) ?? '{}', name);
}

/** Applies changes to the current content of a scene's `.meta` file. */
export async function saveMeta(
  source: string,
  scene: string,
  changes: readonly BeatChange[],
  order: readonly string[],
): Promise<SavedAnswer> {
  const read = async () => readMeta(source, scene);
  return saveMetaFile(metaFile(source, scene), read, changes, order);
}

/**
 * Applies changes to the current content of a `.meta` file.
 *
 * @param read - Gives its content.
 */
export async function saveMetaFile(
  file: string,
  read: () => Promise<TimingFile>,
  changes: readonly BeatChange[],
  order: readonly string[],
): Promise<SavedAnswer> {
  return changeTimingFile(file, async () => {
    const before = await read();
    const answer = mergeTiming(before.beats, changes, order);
    const text = timingFileText({...before, beats: answer.beats});
    const isSame = text === timingFileText(before);
    return {text: isSame ? undefined : text, answer};
  });
}

import path from 'node:path';
import type {Command} from 'commander';
import type {SceneEntry} from '../files/sceneFile.ts';
import {wordsFor} from '../words/wordsFor.ts';
import {readMetaFile, saveMetaFile} from './metaFiles.ts';
import type {Timed} from './openTiming.ts';

/**
 * Opens the timing of a scene of an author's own, which lies beside its file
 * under the same name, as `.meta`.
 */
export function openSceneTiming(
  command: Command,
  {meta, moved}: SceneEntry,
): Timed {
  const name = path.basename(meta);
  const read = async () => readMetaFile(meta, name);
  return {
    look: {network: undefined, moved},
    files: {
      fileOf: () => meta,
      loadScene: async () =>
        read().then(
          ({beats}) => ({file: name, beats}),
          (error: Error) => ({file: name, error: error.message}),
        ),
      save: async (_scene, changes, order) =>
        saveMetaFile(meta, read, changes, order),
    },
    wordsOf: wordsFor(command),
  };
}

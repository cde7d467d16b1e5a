import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {sweepPending} from '../../render/files/sweepPending.ts';
import type {BeatChange} from '../../timing/mergeTiming.ts';
import type {SavedBeat} from '../../timing/savedBeat.ts';
import type {
  LoadedTiming,
  SavedAnswer,
  TimingsAnswer,
} from '../../timing/timingMessages.ts';
import {say} from '../words/print.ts';
import {metaFile, readMeta, saveMeta} from './metaFiles.ts';
import {readScene, saveScene} from './networkTimingFile.ts';
import {timingAt} from './savedTiming.ts';
import type {TimingPlace} from './timingPlace.ts';

/**
 * The saved timing of a network's figures: files are read and written as a
 * whole.
 */
export interface TimingFiles {
  load(): Promise<TimingsAnswer>;
  /** The saved timing of a scene; an error for an invalid file. */
  loadScene(scene: string): Promise<LoadedTiming>;
  /** Whether the project has such a scene. */
  has(scene: string): Promise<boolean>;
  /** The file that saves of a scene go to. */
  fileOf(scene: string): string;
  /** Files to watch in addition to those of the project. */
  readonly watched: readonly string[];
  /** The scenes whose timing a changed file may affect. */
  scenesIn(file: string): Promise<readonly string[]>;
  /**
   * Applies changes to the current timing of a scene. An unchanged file is not
   * written.
   *
   * @throws Error that says why it cannot be written.
   */
  save(
    scene: string,
    changes: readonly BeatChange[],
    order: readonly string[],
  ): Promise<SavedAnswer>;
}

/**
 * @param source - The folder of the project file; scenes lie below it.
 * @param place - The place of the timing of the shown network; by default the
 *   scenes' `.meta` files.
 */
export function timingFiles(source: string, place?: TimingPlace): TimingFiles {
  const {file, countsMeta = true} = place ?? {};
  const own = place && file !== undefined ? {file, id: place.id} : undefined;
  const fileOf = (scene: string) => file ?? metaFile(source, scene);
  const folder = path.join(source, 'scenes');
  const scenes = async () => {
    const names = await readdir(folder);
    return names.flatMap(name => /^([\w-]+)\.tsx$/.exec(name)?.[1] ?? []);
  };
  const base = async (scene: string): Promise<readonly SavedBeat[]> =>
    countsMeta ? (await readMeta(source, scene)).beats : [];
  const loadScene = async (scene: string): Promise<LoadedTiming> => {
    const name = path.basename(fileOf(scene));
    try {
      const beats = (own && (await readScene(own, scene))) ?? base(scene);
      return {file: name, beats: await beats};
    } catch (error) {
      const {message} =
        error instanceof Error ? error : new Error(String(error));
      return {file: name, error: message};
    }
  };
  const inTurn = turns();
  // Removes half-written files of a killed editor.
  void sweepPending(file === undefined ? folder : path.dirname(file), say);
  return {
    loadScene,
    fileOf,
    watched: file === undefined ? [] : [file],
    load: async () => {
      const names = await scenes();
      const loaded = await Promise.all(names.map(loadScene));
      return {
        scenes: Object.fromEntries(names.map((name, i) => [name, loaded[i]!])),
        project: await projectMeta(path.join(source, 'project.meta')),
        place: own ? `${own.file} ${own.id.network ?? own.id.numbers}` : '',
        notes: place ? await notesOf(place) : [],
      };
    },
    has: async scene => (await scenes()).includes(scene),
    scenesIn: async changed => {
      if (changed === file) return scenes();
      const {dir, name, ext} = path.parse(changed);
      return countsMeta && dir === folder && ext === '.meta' ? [name] : [];
    },
    save: (scene, changes, order) =>
      inTurn(fileOf(scene), async () =>
        own
          ? saveScene(own, scene, {changes, order, base: await base(scene)})
          : saveMeta(source, scene, changes, order),
      ),
  };
}

/** An invalid file is reported scene by scene. */
async function notesOf(place: TimingPlace): Promise<readonly string[]> {
  return timingAt(place).then(
    ({notes}) => notes,
    () => [],
  );
}

async function projectMeta(file: string): Promise<object> {
  try {
    return Object(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Runs tasks of the same name one after the other. */
function turns() {
  const last = new Map<string, Promise<unknown>>();
  return <TResult>(name: string, work: () => Promise<TResult>) => {
    const result = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(
      name,
      result.catch(() => {}),
    );
    return result;
  };
}

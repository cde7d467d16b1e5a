import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {codeOf, reasonOf} from '../../render/files/fileError.ts';
import {withLock} from '../../render/files/lock.ts';
import {sweepPending} from '../../render/files/sweepPending.ts';
import {type BeatChange, mergeTiming} from '../../timing/mergeTiming.ts';
import {
  readTimingFile,
  type TimingFile,
  TimingFileError,
  timingFileText,
} from '../../timing/timingFile.ts';
import type {
  LoadedTiming,
  SavedAnswer,
  TimingsAnswer,
} from '../../timing/timingMessages.ts';
import {say} from '../print.ts';
import {writeWhole} from '../writeWhole.ts';

/** The `.meta` files of a project's scenes: read, and written as a whole. */
export interface TimingFiles {
  load(): Promise<TimingsAnswer>;
  /** What a scene's file holds; an error for one that cannot be used. */
  loadScene(scene: string): Promise<LoadedTiming>;
  /** Whether the project has such a scene. */
  has(scene: string): Promise<boolean>;
  /**
   * Brings changes into a scene's file, as it is by then. One that would hold
   * what it holds is left alone.
   *
   * @throws Error that says why it cannot be written.
   */
  save(
    scene: string,
    changes: readonly BeatChange[],
    order: readonly string[],
  ): Promise<SavedAnswer>;
}

/** @param source - The folder of the project file, with its scenes below. */
export function timingFiles(source: string): TimingFiles {
  const folder = path.join(source, 'scenes');
  const fileOf = (scene: string) => path.join(folder, `${scene}.meta`);
  const scenes = async () => {
    const names = await readdir(folder);
    return names.flatMap(name => /^([\w-]+)\.tsx$/.exec(name)?.[1] ?? []);
  };
  const loadScene = (scene: string) => load(fileOf(scene));
  const inTurn = turns();
  // What a killed editor left half-written goes away.
  void sweepPending(folder, say);
  return {
    loadScene,
    load: async () => {
      const names = await scenes();
      const loaded = await Promise.all(names.map(loadScene));
      return {
        scenes: Object.fromEntries(names.map((name, i) => [name, loaded[i]!])),
        project: await projectMeta(path.join(source, 'project.meta')),
      };
    },
    has: async scene => (await scenes()).includes(scene),
    save: (scene, changes, order) =>
      inTurn(scene, () => save(fileOf(scene), changes, order)),
  };
}

async function load(file: string): Promise<LoadedTiming> {
  return readTiming(file).then(
    ({beats}) => ({beats}),
    (error: Error) => ({error: error.message}),
  );
}

async function save(
  file: string,
  changes: readonly BeatChange[],
  order: readonly string[],
): Promise<SavedAnswer> {
  const write = async () => {
    const before = await readTiming(file);
    const {beats, conflicts} = mergeTiming(before.beats, changes, order);
    const text = timingFileText({...before, beats});
    if (text !== timingFileText(before)) {
      await writeWhole(file, Buffer.from(text));
    }
    return {beats, conflicts};
  };
  const lock = path.join(path.dirname(file), `.${path.basename(file)}.lock`);
  try {
    return await withLock(lock, write);
  } catch (error) {
    throw explained(file, 'written', error);
  }
}

/** The system does not let a timing file be read or written; says why. */
class TimingAccessError extends Error {
  override readonly name = 'TimingAccessError';
}

function explained(
  file: string,
  what: 'read' | 'written',
  error: unknown,
): Error {
  const own = error instanceof Error ? error : new Error(String(error));
  if (own instanceof TimingFileError || own instanceof TimingAccessError) {
    return own;
  }
  const {why} = reasonOf(error);
  return new TimingAccessError(
    `${path.basename(file)} cannot be ${what}: ${why}.`,
    {
      cause: error,
    },
  );
}

async function readTiming(file: string): Promise<TimingFile> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '{}';
    throw explained(file, 'read', error);
  });
  return readTimingFile(text, path.basename(file));
}

async function projectMeta(file: string): Promise<object> {
  try {
    return Object(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Runs works with the same name one after the other. */
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

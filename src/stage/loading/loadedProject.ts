import type * as Core from '@motion-canvas/core';
import type {StageCore} from '../motionCanvas/core.ts';
import type {FindAuthor} from './authorStack.ts';

/** A project's audio. */
interface ProjectAudio {
  /** The path of its file. */
  readonly file: string;
  /** When it begins, in seconds of the project; negative if it has begun before. */
  readonly offset: number;
}

export interface StageProject {
  /** The folder of the project's Vite configuration. */
  readonly root: string;
  readonly name: string;
  /** The names of its scenes, in the project's order. */
  readonly scenes: readonly string[];
  /** The design size of the project, in its own pixels. */
  readonly size: {readonly width: number; readonly height: number};
  /**
   * The audio that accompanies it.
   *
   * @throws when there is no file at its address.
   */
  readonly audio?: ProjectAudio | undefined;
  /**
   * The path of a sound that a scene plays.
   *
   * @param address - As the scene gives it.
   * @throws when there is no file at it.
   */
  soundFile(address: string): string;
  /** A warning for each sound that its files import and that is not there. */
  readonly absentSounds: readonly string[];
  /**
   * A sha256 over every file and version of the bundle: it changes whenever a
   * pixel can.
   */
  readonly inputsHash: string;
}

/** The internals of a loaded project. */
export interface LoadedProject {
  readonly core: StageCore;
  readonly project: Core.Project;
  /** The project's file, relative to its folder. */
  readonly file: string;
  /** Finds the origin of an error in the author's files. */
  readonly findAuthor: FindAuthor;
}

const loaded = new WeakMap<StageProject, LoadedProject>();

export function rememberProject(key: StageProject, value: LoadedProject): void {
  loaded.set(key, value);
}

/** @throws when the project does not come from `loadProject`. */
export function recallProject(key: StageProject): LoadedProject {
  const found = loaded.get(key);
  if (found) return found;
  throw new Error(
    `The project "${key.name}" was not loaded in this process. Open players with a project from loadProject().`,
  );
}

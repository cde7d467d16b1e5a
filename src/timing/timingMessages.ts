import type {BeatChange} from './mergeTiming.ts';
import type {SavedBeat} from './savedBeat.ts';

/** The data that the editor's page gets when it opens. */
export interface TimingsAnswer {
  readonly scenes: Readonly<Record<string, LoadedTiming>>;
  /** The content of the project's own `.meta` file. */
  readonly project: object;
  /** The target of saves: changes kept in the browser belong to one target. */
  readonly place: string;
  /** Notes on saved timing that does not belong to the shown network. */
  readonly notes: readonly string[];
}

/** The saved timing of a scene, or why it is invalid. */
export type LoadedTiming = {
  /** The name in messages of the file that saves go to. */
  readonly file: string;
} & ({readonly beats: readonly SavedBeat[]} | {readonly error: string});

/** The content of a scene's file after a save. */
export interface SavedAnswer {
  readonly beats: readonly SavedBeat[];
  /** Unsaved changes to beats that were changed elsewhere meanwhile. */
  readonly conflicts: readonly BeatChange[];
}

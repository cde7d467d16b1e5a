import type {BeatChange} from './mergeTiming.ts';
import type {SavedBeat} from './savedBeat.ts';

/** What the editor's page is told when it opens. */
export interface TimingsAnswer {
  readonly scenes: Readonly<Record<string, LoadedTiming>>;
  /** What the project's own `.meta` file holds. */
  readonly project: object;
}

/** What a scene's file holds, or why it cannot be used. */
export type LoadedTiming =
  | {readonly beats: readonly SavedBeat[]}
  | {readonly error: string};

/** What a scene's file holds after a save. */
export interface SavedAnswer {
  readonly beats: readonly SavedBeat[];
  /** What was not saved, because somebody else has changed the same beat. */
  readonly conflicts: readonly BeatChange[];
}

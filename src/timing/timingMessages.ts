import type {BeatChange} from './mergeTiming.ts';
import type {SavedBeat} from './savedBeat.ts';

/** What the editor's page is told when it opens. */
export interface TimingsAnswer {
  readonly scenes: Readonly<Record<string, LoadedTiming>>;
  /** What the project's own `.meta` file holds. */
  readonly project: object;
  /** Where saves go: what is kept in the browser for one place is none of another's. */
  readonly place: string;
  /** What of saved timing does not belong to the network that is shown, in lines. */
  readonly notes: readonly string[];
}

/** What is saved for a scene, or why it cannot be used. */
export type LoadedTiming = {
  /** What a message calls the file that saves go to. */
  readonly file: string;
} & ({readonly beats: readonly SavedBeat[]} | {readonly error: string});

/** What a scene's file holds after a save. */
export interface SavedAnswer {
  readonly beats: readonly SavedBeat[];
  /** What was not saved, because somebody else has changed the same beat. */
  readonly conflicts: readonly BeatChange[];
}

import type {DerivedEquation} from '../frames/derived.ts';
import type {Beat} from '../../stage/index.ts';
import type {FormatEncoder, RenderedFile} from '../job/job.ts';
import type {Stages} from '../frames/stages.ts';

/** What happens to a figure while it renders. `figure` is the job's name. */
export type RenderEvent =
  | {readonly kind: 'started'; readonly figure: string; readonly total: number}
  | {
      readonly kind: 'progress';
      readonly figure: string;
      /** Frames done so far. */
      readonly done: number;
      readonly total: number;
      /** Frames a second since the figure started. */
      readonly fps: number;
    }
  | {
      readonly kind: 'finished';
      readonly figure: string;
      readonly files: readonly RenderedFile[];
      /** Frames of the figure. */
      readonly total: number;
      /** Frames drawn; the others repeat the frame before them. */
      readonly drawn: number;
      /** Where the time went. */
      readonly stages: Stages;
      /** What encoded; nothing where nothing was needed. */
      readonly encoders: readonly FormatEncoder[];
      /** Wall time in seconds, from loading the project to the last file. */
      readonly seconds: number;
      /** Most memory the figure's process held, in bytes; ffmpeg's aside. */
      readonly peakMemory: number;
      /** What the scenes warned of, each once. */
      readonly warnings: readonly string[];
      /** Named moments, in seconds from the start. */
      readonly beats: readonly Beat[];
      /** What is derived when the figure ends. */
      readonly equations: readonly DerivedEquation[];
    }
  | {
      readonly kind: 'reused';
      readonly figure: string;
      readonly files: readonly RenderedFile[];
      /** Whether the files stood there already, or came out of the cache. */
      readonly from: 'output' | 'cache';
    }
  | {readonly kind: 'failed'; readonly figure: string; readonly error: Error};

/** How a figure ended. */
export type FigureOutcome =
  | {
      readonly name: string;
      readonly ok: true;
      readonly files: readonly RenderedFile[];
      /** Drawn now, or brought from where it was rendered before. */
      readonly from: 'drawing' | 'output' | 'cache';
      readonly warnings: readonly string[];
    }
  | {readonly name: string; readonly ok: false; readonly error: Error};

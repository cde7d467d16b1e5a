import type {Read} from '../../stage/allowed/reads.ts';
import type {Sound} from '../frames/sink.ts';
import type {DerivedEquation} from '../frames/derived.ts';
import type {Beat} from '../../stage/index.ts';
import type {FormatEncoder, RenderedFile} from '../job/job.ts';
import type {Stages} from '../frames/stages.ts';

/** Events of a figure while it renders. `figure` is the job's name. */
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
      /** Time spent, stage by stage. */
      readonly stages: Stages;
      /** The encoders used; empty when none were needed. */
      readonly encoders: readonly FormatEncoder[];
      /** Wall time in seconds, from loading the project to the last file. */
      readonly seconds: number;
      /** Peak memory of the figure's process in bytes, without ffmpeg. */
      readonly peakMemory: number;
      /** Warnings of the scenes, each once. */
      readonly warnings: readonly string[];
      /** Named moments, in seconds from the start. */
      readonly beats: readonly Beat[];
      /** The sounds of its files, in their time; of a part, what the whole gets. */
      readonly sounds?: readonly Sound[];
      /** The equations derived by the end of the figure. */
      readonly equations: readonly DerivedEquation[];
      /** What it has read besides the sources of its project; nothing if left out. */
      readonly reads?: readonly Read[];
    }
  | {
      readonly kind: 'reused';
      readonly figure: string;
      readonly files: readonly RenderedFile[];
      /** Whether the files stood in the folder or came from the cache. */
      readonly from: 'output' | 'cache';
    }
  | {readonly kind: 'failed'; readonly figure: string; readonly error: Error};

/** How a figure ended. */
export type FigureOutcome =
  | {
      readonly name: string;
      readonly ok: true;
      readonly files: readonly RenderedFile[];
      /** Drawn now, or taken from an earlier render. */
      readonly from: 'drawing' | 'output' | 'cache';
      readonly warnings: readonly string[];
    }
  | {readonly name: string; readonly ok: false; readonly error: Error};

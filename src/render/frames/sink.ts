import type {Placeable} from '../files/placed.ts';
import type {Region} from '../../stage/index.ts';
import type {Pixels} from './frame.ts';
import type {Loop, RenderedFile} from '../job/job.ts';

/** Something that frames are written to, one file of a figure. */
export interface FrameSink extends Placeable {
  /** Whether this frame is needed; one that nobody needs is not drawn. */
  wants(index: number): boolean;
  /**
   * Takes frame `index`: `changed` is where it differs from the one that this
   * sink took before. The pixels are only lent: drawing changes them.
   */
  write(index: number, pixels: Pixels, changed: Region): Promise<void>;
  /** Completes the file and refuses it when what it holds is not the figure. */
  finish(): Promise<RenderedFile>;
  /** Gives up: ends what runs and removes what was written. May be called twice. */
  discard(): Promise<void>;
}

/** A stretch of a video that a viewer can jump to; it lasts until the next one. */
export interface Chapter {
  readonly title: string;
  readonly firstFrame: number;
}

/** What a sink has to know of the figure it writes. */
export interface SinkSettings {
  /** Final path of the file. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  readonly title?: string | undefined;
  /** Empty for none. */
  readonly chapters: readonly Chapter[];
  /** Named moments, in the order of time. */
  readonly beats: readonly {readonly name: string; readonly frame: number}[];
  readonly transparent: boolean;
  readonly loop: Loop;
  /** Widest that a GIF may be, in pixels, where the job says. */
  readonly gifWidth?: number | undefined;
}

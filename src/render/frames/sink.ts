import type {Placeable} from '../files/placed.ts';
import type {Region} from '../../stage/index.ts';
import type {Pixels} from './frame.ts';
import type {Loop, RenderedFile} from '../job/job.ts';

/** A target of frames: one file of a figure. */
export interface FrameSink extends Placeable {
  /**
   * Whether the sink needs this frame. A frame that no sink needs is not drawn.
   */
  wants(index: number): boolean;
  /**
   * Takes frame `index`; `changed` is where it differs from the frame this sink
   * took before. The pixels are on loan: drawing changes them.
   */
  write(index: number, pixels: Pixels, changed: Region): Promise<void>;
  /** Completes the file. Refuses it when its content is not the figure. */
  finish(): Promise<RenderedFile>;
  /**
   * Gives up: ends what runs and removes what was written. May be called twice.
   */
  discard(): Promise<void>;
}

/**
 * A stretch of a video that a viewer can jump to. It lasts until the next one.
 */
export interface Chapter {
  readonly title: string;
  readonly firstFrame: number;
}

/** A source of sound, placed in a figure. */
export interface Sound {
  /** Its path. */
  readonly file: string;
  /** Seconds from the start of the figure; negative if it has begun before. */
  readonly start: number;
  /** Seconds of the source that are left out before it. */
  readonly from?: number | undefined;
  /** The second of the source at which it ends. */
  readonly to?: number | undefined;
  /** Decibels. */
  readonly gain?: number | undefined;
  /** How many times as fast, and as high, it is played. */
  readonly rate?: number | undefined;
}

/** Facts about the figure that a sink needs. */
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
  /** Named moments, in order of time: slides, or else beats. */
  readonly beats: readonly {readonly name: string; readonly frame: number}[];
  readonly transparent: boolean;
  readonly loop: Loop;
  /** For the formats with sound: all are heard together. */
  readonly sounds?: readonly Sound[] | undefined;
  /** The widest GIF allowed, in pixels, if the job sets one. */
  readonly gifWidth?: number | undefined;
}

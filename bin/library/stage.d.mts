import type {Moment, ProjectFacts, ProjectOptions} from './render.mjs';

/** What is opened, and how it is drawn; what is left out is as the project says. */
export interface StageOptions extends ProjectOptions {
  /** Scenes in the order in which they are played; all if left out. */
  readonly scenes?: readonly string[];
  /** Frames a second. */
  readonly fps?: number;
}

/** A scene, and its place in what is played. */
export interface StageScene {
  readonly name: string;
  readonly firstFrame: number;
  readonly frames: number;
  /** Its time events, in seconds from its start. */
  readonly events: readonly {readonly name: string; readonly time: number}[];
}

/** The pixels of a frame. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Straight RGBA in sRGB, four bytes a pixel, in rows from the top. */
  readonly data: Uint8ClampedArray;
}

/** A project that is played frame by frame in this process. */
export interface Stage {
  readonly facts: ProjectFacts;
  readonly scenes: readonly StageScene[];
  /** Pixels of a frame. */
  readonly width: number;
  readonly height: number;
  /** Frames a second. Frame i shows the time i / fps. */
  readonly fps: number;
  /** How many frames there are. */
  readonly frames: number;
  /** The current frame, from 0. */
  readonly frame: number;
  /** Whether drawing now could give other pixels than the last drawing. */
  readonly changed: boolean;
  /** Warnings of the scenes so far, each once. */
  readonly warnings: readonly string[];
  /**
   * The frame of a moment.
   *
   * @throws RangeError that lists the moments there are.
   */
  frameAt(moment: Moment): number;
  /**
   * Goes to a frame. It looks as it does after playing everything before it.
   *
   * @throws RangeError when there is no such frame.
   */
  seek(frame: number): Promise<void>;
  /** Goes to the next frame; at the last one, returns false and does nothing. */
  advance(): Promise<boolean>;
  /** The pixels of the current frame, which are the caller's own. */
  draw(): Promise<Pixels>;
  /** The current frame as a PNG. */
  png(): Promise<Uint8Array>;
}

/**
 * Opens a Motion Canvas project at its first frame, in this process. Its scenes,
 * configuration and plugins are code that runs.
 *
 * @throws Error when there is none, when it cannot be bundled or loaded, or when this
 *   process has opened another project already.
 */
export function openStage(options?: StageOptions): Promise<Stage>;

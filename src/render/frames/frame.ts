import type {Region} from '../../stage/index.ts';

/** What the pipeline asks of the stage's player. */
export interface FrameSource {
  readonly fps: number;
  /** Number of frames of the figure. */
  readonly frames: number;
  /** The scenes, and where each begins. */
  readonly scenes: readonly {
    readonly name: string;
    readonly firstFrame: number;
    /** Named moments, in seconds from the start of the scene. */
    readonly events?: readonly {readonly name: string; readonly time: number}[];
  }[];
  /** What was drawn last: drawing changes its pixels in place. */
  readonly picture: {
    readonly width: number;
    readonly height: number;
    readonly pixels: Pixels;
  };
  /** Whether the current frame differs from the one drawn last. */
  readonly changed: boolean;
  /** Steps to the next frame; false when there is none. */
  advance(): Promise<boolean>;
  /** Draws the current frame; gives where the picture changed. */
  draw(): Promise<Region>;
}

/** Premultiplied pixels of one drawn frame: a word each, red in the lowest byte. */
export type Pixels = Int32Array;

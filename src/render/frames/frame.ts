import type {Region} from '../../stage/index.ts';

/** The part of the stage's player that the pipeline needs. */
export interface FrameSource {
  readonly fps: number;
  /** Frames of the figure that lie before this excerpt of it; 0 if left out. */
  readonly skipped?: number;
  /** Number of frames of the figure. */
  readonly frames: number;
  /** The scenes, and the start of each. */
  readonly scenes: readonly {
    readonly name: string;
    readonly firstFrame: number;
    /** Named moments, in seconds from the start of the scene. */
    readonly events?: readonly {readonly name: string; readonly time: number}[];
    /** Where a presentation waits, in seconds from the start of the scene. */
    readonly slides?: readonly {readonly name: string; readonly time: number}[];
  }[];
  /** The last drawn frame: drawing changes its pixels in place. */
  readonly picture: {
    readonly width: number;
    readonly height: number;
    readonly pixels: Pixels;
  };
  /** Whether the current frame differs from the one drawn last. */
  readonly changed: boolean;
  /** Steps to the next frame; returns false at the end. */
  advance(): Promise<boolean>;
  /** Draws the current frame; returns the changed region. */
  draw(): Promise<Region>;
}

/** Premultiplied pixels of one drawn frame: a word each, red in the lowest byte. */
export type Pixels = Int32Array;

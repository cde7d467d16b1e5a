import type {MovedTiming} from '../../timing/movedTiming.ts';
import type {Codec, Format} from './formats.ts';

export type {Codec, Format} from './formats.ts';

/** How often an animated picture plays: a whole number of times, or for ever. */
export type Loop = number | 'forever';

/** A moment of a figure: seconds from its start, a beat, or its last frame. */
export type Moment = number | 'last' | (string & {});

/** One figure to render: what to load, how large, and where it goes. */
export interface FigureJob {
  /** The Motion Canvas project file. */
  readonly project: string;
  /** Names of the scenes that make up the figure, in order. */
  readonly scenes: readonly string[];
  /** File stem of everything written, such as `03-tracing-the-error`. */
  readonly name: string;
  readonly outDir: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Frames a second: a whole number, or a fraction that `rateOf` knows. */
  readonly fps: number;
  readonly formats: readonly Format[];
  /** How an MP4 is coded; H.264 if left out. */
  readonly codec?: Codec;
  /** Whether the ground is left out; formats without alpha then cannot be had. */
  readonly transparent?: boolean;
  /** Pixels; a GIF is never wider than the figure. */
  readonly gifWidth?: number;
  /** Of GIF, WebP and APNG; for ever if left out. */
  readonly loop?: Loop;
  /** Where the files begin; what comes before is played, but not drawn. */
  readonly from?: Moment;
  /** The first moment that the files do not show. */
  readonly to?: Moment;
  /** The one scene that the files show; they show all if left out. */
  readonly part?: Part;
  /** CSS colour of the ground. */
  readonly background: string;
  /** Project variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether the times that an author has saved count; they do if left out. */
  readonly timing?: 'saved' | 'script';
  /** What counts in their place in some scenes. */
  readonly moved?: MovedTiming;
  /** Written into the file's metadata where the format has a place for it. */
  readonly title?: string;
  /** Titles of scenes that begin a chapter of the video; without them it has none. */
  readonly chapters?: readonly SceneChapter[];
  /** What looks at the figure before it is drawn. */
  readonly inspector?: Inspector;
  /** How a manifest names the figure; its own name without. */
  readonly label?: FigureLabel;
  /** What of the project is mathematics, and what is theme. */
  readonly causes?: FigureCauses;
  /** Path of the only ffmpeg to use; without it, one is chosen for each format. */
  readonly ffmpeg?: string;
  /** What encodes each format that needs it, as `prepareJob` chooses. */
  readonly encoders?: Readonly<Partial<Record<Format, FormatEncoder>>>;
}

/** What encodes a format. */
export interface FormatEncoder {
  /** ffmpeg's name of it, such as `libx264`. */
  readonly name: string;
  /** Path of the ffmpeg that has it. */
  readonly ffmpeg: string;
}

/** A module that looks at a figure, and whether it has to find nothing. */
interface Inspector {
  /** Path of a module that exports `inspect`, an `Inspect`. */
  readonly module: string;
  /** Whether a finding keeps the figure from being drawn; else it is a warning. */
  readonly strict: boolean;
}

/** How a manifest names a figure. */
export interface FigureLabel {
  readonly id: string;
  readonly slug: string;
  readonly network: {readonly title: string; readonly hash: string};
}

/** Tells causes of a change apart; a file of no other is the scene's. */
export type FigureCauses = Readonly<
  Record<
    'mathematics' | 'theme',
    {
      /** Beginnings of paths, from the folder of the Vite configuration. */
      readonly files: readonly string[];
      /** Names of project variables. */
      readonly variables: readonly string[];
    }
  >
>;

/** A scene that is rendered by itself, to be joined with others. */
export interface Part {
  /** Names the scene. */
  readonly scene: string;
  /** Whether nothing follows it. */
  readonly isLast: boolean;
}

/** A chapter of a video, which begins with a scene. */
export interface SceneChapter {
  readonly title: string;
  /** Names the scene. */
  readonly scene: string;
}

/**
 * A finished file, as read back from the disk; `png` and `stills` are folders of
 * pictures.
 */
export interface RenderedFile {
  readonly path: string;
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  /** Frames a second; of pictures for browsers, the rate at which they may change. */
  readonly fps: number;
  /** Frames in it; GIF, APNG and WebP hold a still stretch as one frame. */
  readonly frames: number;
  /** Seconds. */
  readonly duration: number;
  readonly bytes: number;
}

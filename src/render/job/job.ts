import type {MovedTiming} from '../../timing/movedTiming.ts';
import type {Allowances} from '../../stage/allowed/allowances.ts';
import type {Codec, Effort, Format} from './formats.ts';

export type {Codec, Effort, Format} from './formats.ts';

/** How often an animated picture plays: a whole number of times, or for ever. */
export type Loop = number | 'forever';

/** A moment of a figure: seconds from its start, a beat, or the last frame. */
export type Moment = number | 'last' | (string & {});

/** One figure to render: its scenes, its size, and its place. */
export interface FigureJob {
  /** The Motion Canvas project file. */
  readonly project: string;
  /** Names of the scenes of the figure, in order. */
  readonly scenes: readonly string[];
  /** Stem of all file names, such as `03-tracing-the-error`. */
  readonly name: string;
  readonly outDir: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** The size that scenes are laid out in; the project's own if left out. */
  readonly design?: {readonly width: number; readonly height: number};
  /** Frames a second: a whole number, or a fraction that `rateOf` knows. */
  readonly fps: number;
  readonly formats: readonly Format[];
  /** Codec of an MP4; H.264 if left out. */
  readonly codec?: Codec;
  /** Of an MP4 with H.264; small if left out. */
  readonly effort?: Effort;
  /** Whether the ground is left out. Only formats with alpha allow it. */
  readonly transparent?: boolean;
  /** Width of a GIF in pixels; never wider than the figure. */
  readonly gifWidth?: number;
  /**
   * Whether formats with sound get the project's audio, if it has any; silent if
   * left out. A figure of some scenes gets their part of it.
   */
  readonly audio?: boolean;
  /** Scenes that decide where that part begins: those before its own in the project. */
  readonly audioAfter?: readonly string[];
  /** For GIF, WebP and APNG; forever if left out. */
  readonly loop?: Loop;
  /** Where the files begin. Earlier frames are played but not drawn. */
  readonly from?: Moment;
  /** The first moment after the files end. */
  readonly to?: Moment;
  /** The only frame that the files show. */
  readonly moment?: Moment;
  /** Frames that the files show when neither `from` nor `to` says it. */
  readonly span?: Span;
  /** The only scene that the files show; all scenes if left out. */
  readonly part?: Part;
  /** CSS colour of the ground. */
  readonly background: string;
  /** Project variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What a project of somebody else may do besides. */
  readonly allowances?: Allowances;
  /** Whether times saved by an author count; they do if left out. */
  readonly timing?: 'saved' | 'script';
  /** Timing that replaces the saved one in some scenes. */
  readonly moved?: MovedTiming;
  /** Title in the file's metadata, where the format has one. */
  readonly title?: string;
  /**
   * Titles of scenes that begin a chapter of the video; no chapters if left
   * out.
   */
  readonly chapters?: readonly SceneChapter[];
  /** A module that inspects the figure before it is drawn. */
  readonly inspector?: Inspector;
  /** Rules that the inspector leaves out; its findings are kept with the files. */
  readonly skippedRules?: readonly string[];
  /** The figure's name in a manifest; the job's name if left out. */
  readonly label?: FigureLabel;
  /**
   * Which files and variables of the project are mathematics, and which theme.
   */
  readonly causes?: FigureCauses;
  /**
   * Path of the only ffmpeg to use; if left out, one is chosen for each format.
   */
  readonly ffmpeg?: string;
  /** The encoder of each format that needs one, chosen by `prepareJob`. */
  readonly encoders?: Readonly<Partial<Record<Format, FormatEncoder>>>;
}

/** Frames from one to another, both shown; to the end of the figure without a last. */
export interface Span {
  readonly first: number;
  readonly last?: number;
}

/** The encoder of a format. */
export interface FormatEncoder {
  /** ffmpeg's name of the encoder, such as `libx264`. */
  readonly name: string;
  /** Path of the ffmpeg that has it. */
  readonly ffmpeg: string;
}

/** A module that inspects a figure, and whether findings are errors. */
interface Inspector {
  /** Path of a module that exports `inspect`, an `Inspect`. */
  readonly module: string;
  /**
   * Whether a finding is an error that keeps the figure from being drawn;
   * otherwise it is a warning.
   */
  readonly strict: boolean;
}

/** The name of a figure in a manifest. */
export interface FigureLabel {
  readonly id: string;
  readonly slug: string;
  /** Without the network; the title in the file's metadata if left out. */
  readonly title?: string;
  readonly network: {readonly title: string; readonly hash: string};
}

/**
 * Maps files and variables to causes of a change. Other files belong to the
 * scene.
 */
export type FigureCauses = Readonly<
  Record<
    'mathematics' | 'theme',
    {
      /** Prefixes of paths from the folder of the Vite configuration. */
      readonly files: readonly string[];
      /** Names of project variables. */
      readonly variables: readonly string[];
    }
  >
>;

/** A scene that is rendered by itself and joined with others later. */
export interface Part {
  /** Names the scene. */
  readonly scene: string;
  /** Whether it is the last scene. */
  readonly isLast: boolean;
  /** All scenes of the figure, if it has sound. */
  readonly among?: readonly string[];
}

/** A chapter of a video. It begins with a scene. */
export interface SceneChapter {
  readonly title: string;
  /** Names the scene. */
  readonly scene: string;
}

/**
 * A finished file, read back from the disk; `png` and `stills` are folders of
 * pictures.
 */
export interface RenderedFile {
  readonly path: string;
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  /** Frames a second; for animated pictures, the fastest rate of change. */
  readonly fps: number;
  /** Number of frames; GIF, APNG and WebP hold a still stretch as one frame. */
  readonly frames: number;
  /** Seconds. */
  readonly duration: number;
  readonly bytes: number;
}

/** How a project is found and drawn; what is left out is as the project says. */
export interface ProjectOptions {
  /** The file that calls makeProject(), or its folder; that of the working folder if left out. */
  readonly project?: string;
  /** Pixels of the files. */
  readonly size?: {readonly width: number; readonly height: number};
  /** Pixels for each of the project; not with `size`. */
  readonly scale?: number;
  /** An opaque CSS colour. */
  readonly background?: string;
  readonly transparent?: boolean;
  /** Project variables, over the project's own. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Font files by the family that they serve. */
  readonly fonts?: readonly {readonly family: string; readonly file: string}[];
  readonly fontFolders?: readonly string[];
  /** Whether a missing font is an error. */
  readonly strict?: boolean;
  /** Whether scenes may fetch what they name by address. */
  readonly allowNetwork?: boolean;
}

export type Format =
  | 'mp4'
  | 'gif'
  | 'webm'
  | 'mov'
  | 'webp'
  | 'apng'
  | 'avif'
  | 'png'
  | 'stills';

/** A moment: seconds from the start, a time event, or `last`. */
export type Moment = number | 'last' | (string & {});

/** What is rendered, and where to. */
export interface RenderOptions extends ProjectOptions {
  /** Scenes, a file each; the whole project if left out. */
  readonly scenes?: readonly string[];
  /** Whether each scene gets a file of its own. */
  readonly eachScene?: boolean;
  /** A folder; `output` if left out. */
  readonly out?: string;
  /** MP4 if left out. */
  readonly formats?: readonly Format[];
  /** Of an MP4; h264 if left out. */
  readonly codec?: 'h264' | 'hevc' | 'av1';
  /** Of H.264: a small file, or one that is soon done; fast if left out. */
  readonly effort?: 'small' | 'fast';
  /** Pixels. */
  readonly gifWidth?: number;
  /** How often animated pictures play; forever if left out. */
  readonly loop?: number | 'forever';
  /** Frames a second. */
  readonly fps?: number;
  readonly from?: Moment;
  readonly to?: Moment;
  /** Whether videos have the audio of the project; they do if left out. */
  readonly audio?: boolean;
  /** Path of the ffmpeg to encode with. */
  readonly ffmpeg?: string;
  /** The most videos at a time; one for each processor core if left out. */
  readonly jobs?: number;
  /** Whether files of earlier renders are used, and these kept; they are if left out. */
  readonly cache?: boolean;
  readonly cacheDir?: string;
  /** Bytes. */
  readonly cacheLimit?: number;
  /** Ends the render early: unfinished files leave nothing behind. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RenderEvent) => void;
  /** Receives what a scene says, and what was done in place of what it asks for. */
  readonly onWarning?: (warning: string) => void;
}

/** A finished file; `png` and `stills` are folders of pictures. */
export interface RenderedFile {
  readonly path: string;
  readonly format: Format;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Frames a second; for animated pictures, the fastest rate of change. */
  readonly fps: number;
  readonly frames: number;
  /** Seconds. */
  readonly duration: number;
  readonly bytes: number;
}

/** Events of a video while it renders. `figure` is its name. */
export type RenderEvent =
  | {readonly kind: 'started'; readonly figure: string; readonly total: number}
  | {
      readonly kind: 'progress';
      readonly figure: string;
      readonly done: number;
      readonly total: number;
      /** Frames a second since it started. */
      readonly fps: number;
    }
  | {
      readonly kind: 'finished';
      readonly figure: string;
      readonly files: readonly RenderedFile[];
      readonly total: number;
      /** Frames drawn; the others repeat the frame before them. */
      readonly drawn: number;
      readonly seconds: number;
      /** Bytes. */
      readonly peakMemory: number;
      readonly warnings: readonly string[];
      readonly beats: readonly {readonly name: string; readonly time: number}[];
    }
  | {
      readonly kind: 'reused';
      readonly figure: string;
      readonly files: readonly RenderedFile[];
      readonly from: 'output' | 'cache';
    }
  | {readonly kind: 'failed'; readonly figure: string; readonly error: Error};

/** A moment to draw. */
export interface StillOptions extends ProjectOptions {
  /** One scene by itself; the whole project if left out. */
  readonly scene?: string;
  /** `last` if left out. */
  readonly at?: Moment;
}

/** What a project says of itself, as Motion Canvas's own export would take it. */
export interface ProjectFacts {
  readonly name: string;
  /** In the project's order. */
  readonly scenes: readonly string[];
  /** Pixels of its design. */
  readonly size: {readonly width: number; readonly height: number};
  /** Frames a second of an export. */
  readonly fps: number;
  /** Pixels of an export for each of the design. */
  readonly resolutionScale: number;
  /** A CSS colour; missing for none. */
  readonly background?: string;
  /** Seconds; the end is missing when an export goes on to the project's end. */
  readonly range: {readonly from: number; readonly to?: number};
  readonly colorSpace: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A project, and what can be done with it. */
export interface OpenProject extends ProjectFacts {
  /** The file that calls makeProject(). */
  readonly file: string;
  /** A PNG of one moment. */
  still(options?: Omit<StillOptions, 'project'>): Promise<Uint8Array>;
  /** Renders files, and returns them. */
  render(
    options?: Omit<RenderOptions, 'project'>,
  ): Promise<readonly RenderedFile[]>;
}

/**
 * Renders a Motion Canvas project into files. Its scenes, configuration and plugins are
 * code that runs.
 *
 * @throws AggregateError with every video that failed; the others are there.
 */
export function renderProject(
  options?: RenderOptions,
): Promise<readonly RenderedFile[]>;

/**
 * Loads a project, in a process of its own, to learn what it says of itself.
 *
 * @throws Error when there is none, or it cannot be bundled or loaded.
 */
export function openProject(options?: ProjectOptions): Promise<OpenProject>;

/** Kinds of file a figure is rendered to. */
export type Format = 'mp4' | 'gif';

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
  /** Frames a second. */
  readonly fps: number;
  readonly formats: readonly Format[];
  /** CSS colour of the ground. */
  readonly background: string;
  /** Project variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether the times that an author has saved count; they do if left out. */
  readonly timing?: 'saved' | 'script';
  /** Written into the file's metadata where the format has a place for it. */
  readonly title?: string;
  /** Titles of scenes that begin a chapter of the video; without them it has none. */
  readonly chapters?: readonly SceneChapter[];
  /** Path of the ffmpeg to use; without it, `findFfmpeg` chooses. */
  readonly ffmpeg?: string;
}

/** A chapter of a video, which begins with a scene. */
export interface SceneChapter {
  readonly title: string;
  /** Names the scene. */
  readonly scene: string;
}

/** A finished file, as read back from the disk. */
export interface RenderedFile {
  readonly path: string;
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  /** Frames a second; of a GIF, the rate at which it may change. */
  readonly fps: number;
  /** Frames in the file; a GIF holds a still stretch as one frame. */
  readonly frames: number;
  /** Seconds. */
  readonly duration: number;
  readonly bytes: number;
}

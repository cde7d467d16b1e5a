/** A canvas whose pixels can be read, as @napi-rs/canvas has it. */
export interface PixelCanvas {
  readonly width: number;
  readonly height: number;
  /** Premultiplied RGBA, 4 bytes a pixel, rows without padding. */
  data(): Buffer;
}

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
  readonly canvas: PixelCanvas;
  /** Whether the current frame differs from the one drawn last. */
  readonly changed: boolean;
  /** Steps to the next frame; false when there is none. */
  advance(): Promise<boolean>;
  /** Draws the current frame onto the canvas. */
  draw(): Promise<void>;
}

/** Pixels of one drawn frame: a word each, red in the lowest byte. */
export type Pixels = Int32Array;

/** Reads the canvas; the words stay valid when it is drawn on again. */
export function readPixels(canvas: PixelCanvas): Pixels {
  const {buffer, byteOffset, byteLength} = canvas.data();
  return new Int32Array(buffer, byteOffset, byteLength / 4);
}

/**
 * A test whether rows `first` up to `end` (exclusive) of two pictures of one
 * width are the same.
 */
export function rowComparison(
  a: Pixels,
  b: Pixels,
  width: number,
): (first: number, end: number) => boolean {
  const [left, right] = [bytesOf(a), bytesOf(b)];
  return (first, end) => {
    const [from, to] = [first * width * 4, end * width * 4];
    return left.compare(right, from, to, from, to) === 0;
  };
}

function bytesOf(pixels: Pixels): Buffer {
  return Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
}

import type {Stretch} from '../mp4/stretch.ts';
import {openPending, type PendingFile} from '../files/pendingFile.ts';
import {openEncoderThread, type Encoder} from './encoder.ts';
import type {EncoderStart} from './encoderProcess.ts';
import type {YuvPicture} from './yuvFrames.ts';

/** Writes an H.264 video whose picture often stands still. */
export interface StretchWriter {
  /** Takes the next frame's picture; resolves when there is room for more. */
  show(picture: YuvPicture): Promise<void>;
  /** The next frame shows the same picture again. */
  hold(): void;
  /**
   * Waits for the encoders. Returns the stretches to join, and the encoders'
   * output, which explains a bad file.
   */
  finish(): Promise<{stretches: readonly Stretch[]; words: string}>;
  /** Ends what runs and removes what was written. */
  discard(): Promise<void>;
}

/** Where a video's pictures may stand still. */
export interface Holding {
  /**
   * Whether any picture of a stretch may be held: one that is decoded in the
   * order of display. Otherwise only the last one may.
   */
  readonly anywhere: boolean;
}

/**
 * Frames after which a hold ends its stretch, where only its last picture may
 * be held. Encoding a still picture again costs nearly as much as a new one; a
 * shorter hold costs less than a new encoder and its first whole picture.
 */
export const longHold = 20;

/**
 * Frames after which any hold ends its stretch, where any picture may be held.
 * A new encoder costs as much as some twenty pictures, but a player that seeks
 * decodes from the first picture of a stretch.
 */
export const longStretch = 300;

/** A run of pictures with its own encoder. */
interface Writing {
  readonly file: PendingFile;
  readonly encoder: Encoder;
  /** Set once its last picture has been sent. */
  ended: Promise<string> | undefined;
  /** Frames for which each picture sent stays after its first. */
  readonly held: number[];
  /** Its frames before the last picture's hold. */
  frames: number;
}

/**
 * Opens a video that is encoded stretch by stretch. A stretch ends at a still
 * picture, so it depends on the figure alone. `path` is the final path;
 * `startOf` gives the settings of a file's encoder.
 */
export function openStretches(
  path: string,
  startOf: (file: string) => EncoderStart,
  holding: Holding,
): StretchWriter {
  const thread = openEncoderThread();
  const stretches: Writing[] = [];
  let last: YuvPicture | undefined;
  let moving: Encoder | undefined;
  let failure: unknown;
  let isOver = false;

  async function begin(): Promise<Encoder> {
    if (failure) throw failure;
    const file = await openPending(`${path}.${stretches.length}`);
    if (isOver) {
      await file.discard();
      throw new Error(`${path} was given up.`);
    }
    const encoder = thread.start(startOf(file.path));
    stretches.push({file, encoder, ended: undefined, held: [], frames: 0});
    return encoder;
  }

  function end(): void {
    const stretch = stretches.at(-1);
    if (!moving || !stretch) return;
    moving = undefined;
    stretch.ended = stretch.encoder.finish();
    stretch.ended.catch((error: unknown) => {
      failure ??= error;
    });
  }

  /** Ends the hold of the last picture, and perhaps its stretch. */
  async function settleHold(): Promise<void> {
    const stretch = stretches.at(-1);
    const held = stretch?.held.at(-1);
    if (!stretch || !held) return;
    if (holding.anywhere) {
      stretch.frames += held;
      if (stretch.frames >= longStretch) end();
    } else if (held >= longHold) end();
    else await repeat(stretch);
  }

  /** Encodes a short hold as ordinary frames. */
  async function repeat({held}: Writing): Promise<void> {
    const times = held.pop()!;
    held.push(0);
    for (let i = 0; i < times; i++) await send(last!);
  }

  async function send(picture: YuvPicture): Promise<void> {
    moving ??= await begin();
    const stretch = stretches.at(-1)!;
    stretch.held.push(0);
    stretch.frames++;
    await moving.send(picture);
  }

  return {
    async show(picture) {
      await settleHold();
      if (!holding.anywhere) {
        // A picture that may be sent again must not be overwritten.
        if (last) last.readers--;
        picture.readers++;
        last = picture;
      }
      await send(picture);
    },
    hold() {
      const {held} = stretches.at(-1)!;
      held[held.length - 1]!++;
    },
    async finish() {
      end();
      const words: string[] = [];
      for (const {ended} of stretches) words.push(await ended!);
      thread.close();
      return {
        stretches: stretches.map(({file, held}) => ({path: file.path, held})),
        words: words.filter(Boolean).join('\n'),
      };
    },
    async discard() {
      isOver = true;
      await Promise.all(stretches.map(({encoder}) => encoder.kill()));
      thread.close();
      await Promise.all(stretches.map(({file}) => file.discard()));
    },
  };
}

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

/**
 * Frames after which a hold ends its stretch. Encoding a still picture again
 * costs nearly as much as a new one; a shorter hold costs less than a new
 * encoder and its first whole picture.
 */
export const longHold = 20;

/**
 * A run of moving pictures with its own encoder, and the length of its final
 * hold.
 */
interface Writing {
  readonly file: PendingFile;
  readonly encoder: Encoder;
  /** Set once its last picture has been sent. */
  ended: Promise<string> | undefined;
  held: number;
}

/**
 * Opens a video that is encoded stretch by stretch. A stretch ends at a long
 * still picture, so it depends on the figure alone. `path` is the final path;
 * `startOf` gives the settings of a file's encoder.
 */
export function openStretches(
  path: string,
  startOf: (file: string) => EncoderStart,
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
    stretches.push({file, encoder, ended: undefined, held: 0});
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

  /** Encodes a short hold as ordinary frames, which ends the hold. */
  async function settleHold(): Promise<void> {
    const stretch = stretches.at(-1);
    if (!stretch) return;
    if (stretch.held >= longHold) return end();
    for (; stretch.held > 0; stretch.held--) await moving!.send(last!);
  }

  return {
    async show(picture) {
      await settleHold();
      // A picture that may be shown again must not be overwritten.
      if (last) last.readers--;
      picture.readers++;
      last = picture;
      moving ??= await begin();
      await moving.send(picture);
    },
    hold() {
      stretches.at(-1)!.held++;
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

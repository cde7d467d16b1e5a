import type {Stretch} from '../mp4/stretch.ts';
import {openPending, type PendingFile} from '../files/pendingFile.ts';
import {openEncoderThread, type Encoder} from './encoder.ts';
import type {EncoderStart} from './encoderProcess.ts';
import type {YuvPicture} from './yuvFrames.ts';

/** How an H.264 video is written whose picture often stands still. */
export interface StretchWriter {
  /** Takes the next frame's picture; resolves when there is room for more. */
  show(picture: YuvPicture): Promise<void>;
  /** The next frame shows the same picture again. */
  hold(): void;
  /**
   * Waits for the encoders; gives what is to be joined, and what they said,
   * which explains a bad file.
   */
  finish(): Promise<{stretches: readonly Stretch[]; words: string}>;
  /** Ends what runs and removes what was written. */
  discard(): Promise<void>;
}

/**
 * Frames from which on a hold ends its stretch. Encoding a still picture again
 * costs nearly as much as a new one; a shorter hold costs less than the start
 * of an encoder and a whole picture to begin with.
 */
export const longHold = 20;

/** A run of moving pictures with an encoder of its own, and how long it holds. */
interface Writing {
  readonly file: PendingFile;
  readonly encoder: Encoder;
  /** Set once its last picture is on the way. */
  ended: Promise<string> | undefined;
  held: number;
}

/**
 * Opens a video that goes to an encoder stretch by stretch: a stretch ends where
 * the picture stands still for long, so that it depends on the figure alone.
 * `path` is the final path, and `startOf` what an encoder of a file starts with.
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

  /** Encodes a short hold as frames like others, which then is none. */
  async function settleHold(): Promise<void> {
    const stretch = stretches.at(-1);
    if (!stretch) return;
    if (stretch.held >= longHold) return end();
    for (; stretch.held > 0; stretch.held--) await moving!.send(last!);
  }

  return {
    async show(picture) {
      await settleHold();
      // What may be shown again must not be drawn over.
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

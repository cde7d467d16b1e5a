import type {Worker} from 'node:worker_threads';
import {startThread} from '../typescript.ts';
import type {EncoderStart} from './encoderProcess.ts';
import type {YuvPicture} from './yuvFrames.ts';

/** A running ffmpeg that takes pictures. */
export interface Encoder {
  /**
   * Sends a picture; resolves when there is room for the next. Rejects once
   * ffmpeg has gone, with its last words.
   */
  send(picture: YuvPicture): Promise<void>;
  /**
   * Ends the input and waits for ffmpeg to finish its file. Gives what it said,
   * which explains a file that is not whole.
   */
  finish(): Promise<string>;
  /** Ends ffmpeg at once; resolves when it has gone. */
  kill(): Promise<void>;
}

/** What the encoder's thread is told. */
export type EncoderOrder =
  | {readonly kind: 'start'; readonly start: EncoderStart}
  | {readonly kind: 'picture'; readonly bytes: Uint8Array<SharedArrayBuffer>}
  | {readonly kind: 'finish' | 'kill'};

/** What it tells: pictures are sent in order. */
export type EncoderReport =
  | {readonly kind: 'sent'}
  | {readonly kind: 'ended'; readonly words: string}
  | {readonly kind: 'failed'; readonly error: unknown};

/**
 * Bytes of pictures that may wait for ffmpeg: so many that drawing goes on
 * while a held picture, which takes none, is being encoded again and again.
 */
const largestBacklog = 96 * 2 ** 20;

/** Frames that may wait, held ones included. */
const longestBacklog = 240;

let prepared: Worker | undefined;

/** Starts the thread of the next encoder ahead, beside other preparations. */
export function prepareEncoder(): void {
  prepared ??= encoderThread();
}

function encoderThread(): Worker {
  return startThread(new URL('encoderThread.ts', import.meta.url));
}

/**
 * Starts ffmpeg on a thread of its own: a picture goes through the pipe in many
 * small pieces, and on the drawing thread each would wait for a frame.
 */
export function startEncoder(start: EncoderStart): Encoder {
  const thread = prepared ?? encoderThread();
  prepared = undefined;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const order = (message: EncoderOrder) => thread.postMessage(message);
  order({kind: 'start', start});
  const waiting: YuvPicture[] = [];
  let bytesWaiting = 0;
  let gone = false;
  let room: (() => void) | undefined;
  const ended = new Promise<string>((resolve, reject) => {
    thread.on('error', reject);
    thread.on('message', (report: EncoderReport) => {
      if (report.kind === 'sent') release(waiting.shift()!);
      else if (report.kind === 'failed') reject(report.error);
      else resolve(report.words);
      room?.();
    });
  });
  function hold(picture: YuvPicture): void {
    if (picture.readers++ === 0) bytesWaiting += picture.bytes.length;
    waiting.push(picture);
  }

  function release(picture: YuvPicture): void {
    if (--picture.readers === 0) bytesWaiting -= picture.bytes.length;
  }

  const isFull = () =>
    !gone &&
    (bytesWaiting >= largestBacklog || waiting.length >= longestBacklog);
  const leave = () => {
    gone = true;
    room?.();
  };
  ended.then(leave, leave);

  return {
    async send(picture) {
      if (gone) await endedEarly(ended, start.what);
      hold(picture);
      order({kind: 'picture', bytes: picture.bytes});
      while (isFull()) {
        await new Promise<void>(resolve => {
          room = resolve;
        });
      }
    },
    async finish() {
      if (gone) await endedEarly(ended, start.what);
      order({kind: 'finish'});
      return ended;
    },
    async kill() {
      order({kind: 'kill'});
      await ended.catch(() => '');
    },
  };
}

async function endedEarly(
  ended: Promise<string>,
  what: string,
): Promise<never> {
  const words = await ended;
  throw new Error(
    `${what} could not be encoded: ffmpeg ended before the last frame.\n${words}`,
  );
}

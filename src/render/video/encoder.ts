import type {Worker} from 'node:worker_threads';
import {startOwn} from '../../ownModules.ts';
import {openBacklog} from './backlog.ts';
import type {EncoderStart} from './encoderProcess.ts';
import type {YuvPicture} from './yuvFrames.ts';

/** A running ffmpeg that takes pictures. */
export interface Encoder {
  /**
   * Sends a picture; resolves when there is room for the next. Rejects with
   * ffmpeg's last words once it has ended.
   */
  send(picture: YuvPicture): Promise<void>;
  /**
   * Ends the input and waits for ffmpeg to finish its file. Returns ffmpeg's
   * output, which explains an incomplete file.
   */
  finish(): Promise<string>;
  /** Ends ffmpeg at once; resolves when it has ended. */
  kill(): Promise<void>;
}

/** Starts encoders one after the other; their pictures share one line. */
export interface EncoderThread {
  start(start: EncoderStart): Encoder;
  /** Ends the thread; its encoders must have ended. */
  close(): void;
}

/** Orders to the encoders' thread; `encoder` counts from 0. */
export type EncoderOrder = {readonly encoder: number} & (
  | {readonly kind: 'start'; readonly start: EncoderStart}
  | {readonly kind: 'picture'; readonly bytes: Uint8Array<SharedArrayBuffer>}
  | {readonly kind: 'finish' | 'kill'}
);

/** Reports of the thread: pictures are sent in order. */
export type EncoderReport = {readonly kind: 'sent'} | EncoderEnd;

/** How an encoder ended: with success or with an error. */
type EncoderEnd = {readonly encoder: number} & (
  | {readonly kind: 'ended'; readonly words: string}
  | {readonly kind: 'failed'; readonly error: unknown}
);

let prepared: Worker | undefined;

/**
 * Starts the thread of the next encoders early, in parallel with other
 * preparations.
 */
export function prepareEncoder(): void {
  prepared ??= startWorker();
}

function startWorker(): Worker {
  return startOwn('render/video/encoderThread.ts');
}

/**
 * Opens a thread for encoders. A picture passes the pipe in many small pieces;
 * on the drawing thread, each piece would wait for a frame.
 */
export function openEncoderThread(): EncoderThread {
  const thread = prepared ?? startWorker();
  prepared = undefined;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const order = (message: EncoderOrder) => thread.postMessage(message);
  const backlog = openBacklog();
  const ends: ((how: EncoderEnd) => void)[] = [];
  thread.on('error', error => {
    for (const [encoder, end] of ends.entries()) {
      end({kind: 'failed', encoder, error});
    }
  });
  thread.on('message', (report: EncoderReport) => {
    if (report.kind === 'sent') backlog.release();
    else ends[report.encoder]!(report);
  });
  return {
    start(start) {
      const encoder = ends.length;
      order({encoder, kind: 'start', start});
      const ended = new Promise<string>((resolve, reject) => {
        ends.push(report => {
          if (report.kind === 'ended') resolve(report.words);
          else reject(report.error);
          backlog.stir();
        });
      });
      return encoderOn({encoder, order, ended, backlog, what: start.what});
    },
    close: () => void thread.terminate(),
  };
}

function encoderOn({
  encoder,
  order,
  ended,
  backlog,
  what,
}: {
  readonly encoder: number;
  readonly order: (message: EncoderOrder) => void;
  readonly ended: Promise<string>;
  readonly backlog: ReturnType<typeof openBacklog>;
  readonly what: string;
}): Encoder {
  let gone = false;
  const leave = () => {
    gone = true;
  };
  ended.then(leave, leave);
  return {
    async send(picture) {
      if (gone) await endedEarly(ended, what);
      backlog.add(picture);
      order({encoder, kind: 'picture', bytes: picture.bytes});
      await backlog.room(() => gone);
    },
    async finish() {
      if (gone) await endedEarly(ended, what);
      order({encoder, kind: 'finish'});
      return ended;
    },
    async kill() {
      order({encoder, kind: 'kill'});
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

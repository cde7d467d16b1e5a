import {spawn, type ChildProcess} from 'node:child_process';
import type {YuvPicture} from './yuv-frames.ts';

/** A running ffmpeg that takes pictures on its standard input. */
export interface Encoder {
  /**
   * Sends a picture; resolves when there is room for the next. Rejects once
   * ffmpeg has gone, with its last words.
   */
  send(picture: YuvPicture): Promise<void>;
  /** Ends the input and waits for ffmpeg to finish its file. */
  finish(): Promise<void>;
  /** Ends ffmpeg at once; resolves when it has gone. */
  kill(): Promise<void>;
}

/** Pictures that may wait in the pipe; more only cost memory bandwidth. */
const backlog = 3;

/**
 * Starts ffmpeg. `what` is what the error says could not be encoded.
 *
 * The environment keeps ffmpeg's picture buffers mapped: old builds otherwise
 * map a fresh one for every frame, and page faults cost as much as encoding.
 */
export function startEncoder(
  ffmpeg: string,
  args: readonly string[],
  what: string,
): Encoder {
  const child = spawn(ffmpeg, args, {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: {
      ...process.env,
      MALLOC_MMAP_THRESHOLD_: '33554432',
      MALLOC_TRIM_THRESHOLD_: '536870912',
      MALLOC_TOP_PAD_: '67108864',
    },
  });
  const ended = endOf(child, what);
  let gone = false;
  let waiting = 0;
  let room: (() => void) | undefined;
  const leave = () => {
    gone = true;
    room?.();
  };
  ended.then(leave, leave);
  // A failed write (EPIPE) says less than how ffmpeg ended.
  child.stdin.on('error', leave);

  return {
    async send(picture) {
      if (gone) await endedEarly(ended, what);
      waiting++;
      picture.readers++;
      child.stdin.write(picture.bytes, () => {
        waiting--;
        picture.readers--;
        room?.();
      });
      if (waiting < backlog) return;
      await new Promise<void>(resolve => {
        room = resolve;
      });
    },
    async finish() {
      child.stdin.end();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended.catch(() => {});
    },
  };
}

/** Resolves when ffmpeg has done its work; else rejects with its last lines. */
async function endOf(child: ChildProcess, what: string): Promise<void> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  const how = await new Promise<string>(resolve => {
    child.once('error', error => resolve(`did not start: ${error.message}`));
    child.once('close', (code, signal) => {
      resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`);
    });
  });
  if (how === 'ended with code 0') return;
  const words = said.trim().split('\n').slice(-6).join('\n');
  throw new Error(
    `${what} could not be encoded: ffmpeg ${how}.${words && `\n${words}`}`,
  );
}

async function endedEarly(ended: Promise<void>, what: string): Promise<never> {
  await ended;
  throw new Error(
    `${what} could not be encoded: ffmpeg ended before the last frame.`,
  );
}

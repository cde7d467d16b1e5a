import {spawn, type ChildProcess} from 'node:child_process';

import {shortened} from '../../breakdown.ts';
import {reasonOf} from '../files/fileError.ts';

/** The settings of a new ffmpeg process. */
export interface EncoderStart {
  readonly ffmpeg: string;
  readonly args: readonly string[];
  /** The name of the file in the error “… could not be encoded”. */
  readonly what: string;
}

/** A running ffmpeg that reads bytes from its standard input. */
export interface EncoderProcess {
  /** Sends bytes; resolves when they may change, even if ffmpeg has ended. */
  send(bytes: Uint8Array): Promise<void>;
  /** Ends the input: ffmpeg finishes its file and exits. */
  finish(): void;
  /** Ends ffmpeg at once. */
  kill(): void;
  /**
   * Resolves with ffmpeg's last words when it has done its work, otherwise
   * rejects with them. ffmpeg reports some errors, such as a full disk, as
   * success.
   */
  readonly ended: Promise<string>;
}

/**
 * Starts ffmpeg.
 *
 * The environment keeps ffmpeg's picture buffers mapped: old builds otherwise
 * map new ones for every frame, and the page faults cost as much as encoding.
 */
export function startEncoderProcess({
  ffmpeg,
  args,
  what,
}: EncoderStart): EncoderProcess {
  const child = spawn(ffmpeg, args, {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: {
      ...process.env,
      MALLOC_MMAP_THRESHOLD_: '33554432',
      MALLOC_TRIM_THRESHOLD_: '536870912',
      MALLOC_TOP_PAD_: '67108864',
    },
  });
  // A failed write (EPIPE) says less than ffmpeg's exit code.
  child.stdin.on('error', () => {});
  return {
    send: bytes =>
      new Promise(resolve => void child.stdin.write(bytes, () => resolve())),
    finish: () => void child.stdin.end(),
    kill: () => void child.kill('SIGKILL'),
    ended: endOf(child, what, ffmpeg),
  };
}

async function endOf(
  child: ChildProcess,
  what: string,
  ffmpeg: string,
): Promise<string> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  const how = await new Promise<string>(resolve => {
    child.once('error', error =>
      resolve(`did not start: ${reasonOf(error).why} (${ffmpeg})`),
    );
    child.once('close', (code, signal) => {
      resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`);
    });
  });
  const words = shortened(said);
  if (how === 'ended with code 0') return words;
  throw new Error(
    `${what} could not be encoded: ffmpeg ${how}.${words && `\n${words}`}`,
  );
}

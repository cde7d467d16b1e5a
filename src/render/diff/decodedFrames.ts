import {reasonOf} from '../files/fileError.ts';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {endTree, startProgram} from '../../children.ts';
import {visible} from '../../network/file/visible.ts';
import {rateText} from '../job/rate.ts';
import {filmInput, filmLimits, requireFilmLimits} from './readFilm.ts';
import type {SideFile} from './side.ts';
import {UndecodableError} from './undecodable.ts';

/** Which pictures of a file are decoded, and how large. */
export interface Decoding {
  readonly ffmpeg: string;
  readonly width: number;
  readonly height: number;
  /** Frames a second; pictures are repeated or dropped to keep this rate. */
  readonly fps: number;
  /** Which frames at that rate; all if left out. */
  readonly only?: readonly number[];
  /**
   * The most pictures, and the most seconds to the next one, instead of the
   * limits for films.
   */
  readonly limits?: {readonly frames: number; readonly pictureWithin: number};
}

/** Bytes of a pixel: red, green, blue. */
export const pixelBytes = 3;

/**
 * The pictures of a film as RGB bytes, row by row. A picture is valid until the
 * next one is asked for. Decoding stops when the reader stops.
 *
 * @throws Error with ffmpeg's own words when it cannot read the file, or when
 *   the film exceeds the limits.
 */
export async function* decodedFrames(
  film: SideFile,
  decoding: Decoding,
): AsyncGenerator<Buffer, void> {
  const {path: file} = film;
  requireFilmLimits(file, decoding);
  const input = await filmInput(film);
  const {frames: most} = limitsOf(decoding);
  const child = startProgram(decoding.ffmpeg, argumentsFor(input, decoding), {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  // The place that awaits it reports the error.
  ended.catch(() => {});
  const words = lastWords(child);
  try {
    const {width, height} = decoding;
    const frame = Buffer.alloc(width * height * pixelBytes);
    let frames = 0;
    for await (const picture of framesIn(inTime(child, decoding), frame)) {
      if (++frames > most) throw new Error(`it has more than ${most} pictures`);
      yield picture;
    }
    const [code] = await ended;
    if (code !== 0) {
      throw new UndecodableError(words().trim().split('\n').at(-1));
    }
  } catch (cause) {
    const {why} = reasonOf(cause);
    const Kind = cause instanceof UndecodableError ? UndecodableError : Error;
    throw new Kind(`${visible(file)} cannot be decoded: ${why}`, {cause});
  } finally {
    endTree(child);
  }
}

function limitsOf({limits = filmLimits}: Decoding) {
  return limits;
}

/**
 * Keeps the end of a program's output: a damaged film may write a line a frame.
 */
function lastWords(child: ChildProcess): () => string {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  return () => said;
}

/** Passes on a program's output; throws when none comes for too long. */
async function* inTime(
  child: ChildProcess,
  decoding: Decoding,
): AsyncGenerator<Buffer, void> {
  const {pictureWithin} = limitsOf(decoding);
  // Frames between the chosen ones are decoded too.
  const skipped = Math.max(0, ...(decoding.only ?? [])) / slowestRate;
  const seconds = Math.ceil(pictureWithin + skipped);
  const late = new Error(`ffmpeg decoded no picture of it for ${seconds} s`);
  const giveUp = () => child.stdout?.destroy(late);
  let timer = setTimeout(giveUp, seconds * 1000);
  try {
    for await (const chunk of child.stdout ?? []) {
      clearTimeout(timer);
      yield Buffer.from(chunk);
      timer = setTimeout(giveUp, seconds * 1000);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Frames a second that any machine can decode. */
const slowestRate = 4;

async function* framesIn(
  chunks: AsyncIterable<Buffer>,
  frame: Buffer,
): AsyncGenerator<Buffer, void> {
  let filled = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length;) {
      const copied = chunk.copy(frame, filled, from);
      from += copied;
      filled += copied;
      if (filled < frame.length) continue;
      filled = 0;
      yield frame;
    }
  }
}

function argumentsFor(
  input: readonly string[],
  {width, height, fps, only}: Decoding,
): string[] {
  const rate = rateText(fps);
  const filters = [
    `fps=${rate}`,
    ...(only ? [chosen(only), `setpts=N/(${rate})/TB`] : []),
    `scale=${width}:${height}:flags=area`,
    'format=rgb24',
  ].join(',');
  const output = ['-f', 'rawvideo', '-r', rate, '-'];
  return [
    '-v',
    'error',
    ...input,
    '-an',
    '-sn',
    '-dn',
    '-vf',
    filters,
    ...output,
  ];
}

/** A comma would end the filter. */
function chosen(frames: readonly number[]): string {
  const terms = frames.map(frame => `eq(n\\,${frame})`);
  return `select=${terms.join('+')}`;
}

import type {ChildProcess} from 'node:child_process';
import {Readable} from 'node:stream';
import {endTree, startProgram} from '../../children.ts';
import {ByteReader} from './byteReader.ts';
import {sieveFilter, type FrameSieve} from './frameSieve.ts';
import type {VideoFacts} from './videoFacts.ts';

/** A decoded frame of a video. */
export interface VideoFrame {
  /** Seconds from the start of the video. */
  readonly time: number;
  /** Straight RGBA, row by row. */
  readonly pixels: Buffer;
}

/** Ticks a second of the times that ffmpeg reports. */
const clock = 90_000;

/**
 * Decodes the frames of a video in order, as they are asked for: one ffmpeg that
 * waits between them.
 */
export class FrameReader {
  readonly #facts: VideoFacts;
  readonly #child: ChildProcess;
  readonly #pictures: ByteReader;
  readonly #times: ByteReader;
  readonly #streams: readonly Readable[];
  #said = '';
  #ended: Promise<unknown>;

  /**
   * @param from - Seconds; earlier frames are left out.
   * @param sieve - Leaves out more of them.
   */
  constructor(facts: VideoFacts, from: number, sieve?: FrameSieve) {
    this.#facts = facts;
    const words = frameArguments(facts, from, sieve);
    const child = startProgram(facts.ffmpeg, words, {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    this.#child = child;
    this.#streams = [1, 2, 3].map(place => streamOf(child, place));
    const [pictures, said, times] = this.#streams;
    this.#pictures = new ByteReader(pictures!);
    this.#times = new ByteReader(times!);
    said!.on('data', (words: Buffer) => {
      this.#said = (this.#said + words.toString()).slice(-2000);
    });
    this.#ended = new Promise(resolve => {
      child.once('error', error => {
        this.#said ||= error.message;
        resolve(undefined);
      });
      child.once('close', resolve);
    });
    this.#hold(false);
  }

  /** What ffmpeg has complained about; complete after the last frame. */
  get complaint(): string {
    return this.#said.trim().split('\n').at(-1) || 'ffmpeg gives no reason';
  }

  /**
   * The next frame; undefined after the last one.
   *
   * @param into - A buffer for its pixels that is no longer needed.
   */
  async next(into?: Buffer): Promise<VideoFrame | undefined> {
    const {width, height, start} = this.#facts;
    const pixels = into ?? Buffer.allocUnsafe(width * height * 4);
    this.#hold(true);
    try {
      const coming = this.#nextTicks();
      // ffmpeg may put a part of the next picture before the time of this one.
      const [isThere, ticks] = await Promise.all([
        this.#pictures
          .fill(pixels)
          .finally(() => this.#pictures.aheadUntil(coming)),
        coming,
      ]);
      if (isThere && ticks !== undefined) {
        return {time: ticks / clock - start, pixels};
      }
      await this.#ended;
      return undefined;
    } finally {
      this.#hold(false);
    }
  }

  close(): void {
    endTree(this.#child);
    for (const stream of this.#streams) stream.destroy();
  }

  async #nextTicks(): Promise<number | undefined> {
    let line = await this.#times.line();
    while (line?.startsWith('#')) line = await this.#times.line();
    const ticks = Number(line?.split(',')[2]);
    return line === undefined || Number.isNaN(ticks) ? undefined : ticks;
  }

  /** A video that nobody waits for must not keep this process from ending. */
  #hold(isWaiting: boolean): void {
    const how = isWaiting ? 'ref' : 'unref';
    this.#child[how]();
    for (const stream of this.#streams) {
      // A closed one would wait to be connected again.
      if (stream.destroyed) continue;
      const socket: {ref?: () => void; unref?: () => void} = Object(stream);
      socket[how]?.();
    }
  }
}

function streamOf(child: ChildProcess, place: number): Readable {
  const stream = child.stdio[place];
  if (stream instanceof Readable) return stream;
  // A program that does not start has no streams.
  return Readable.from([]);
}

/** Pictures go to the first pipe, and the time of each to the second. */
function frameArguments(
  facts: VideoFacts,
  from: number,
  sieve: FrameSieve | undefined,
): readonly string[] {
  const {file, decoder, everyFrame, start} = facts;
  const filter = sieve
    ? `${sieveFilter(sieve, start)},${facts.filter}`
    : facts.filter;
  return [
    ['-v', 'error', '-nostdin', ...decoder],
    from > 0 ? ['-ss', String(from)] : [],
    ['-copyts', '-i', `file:${file}`, '-filter_complex'],
    [`[0:v:0]${filter},split[whole][copy];[copy]crop=1:1:0:0[dot]`],
    ['-map', '[whole]', ...everyFrame, '-c:v', 'rawvideo'],
    ['-f', 'rawvideo', 'pipe:1'],
    ['-map', '[dot]', ...everyFrame, '-c:v', 'rawvideo'],
    ['-enc_time_base', `1/${clock}`, '-flush_packets', '1'],
    ['-f', 'framecrc', 'pipe:3'],
  ].flat();
}

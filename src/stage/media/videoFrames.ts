import {FrameReader, type VideoFrame} from './frameReader.ts';
import {
  hasPassed,
  isExpected,
  sieveFor,
  type FrameSieve,
} from './frameSieve.ts';
import {KeptFrames, type KeptFrame} from './keptFrames.ts';
import {SteadyPace} from './steadyPace.ts';
import type {VideoFacts} from './videoFacts.ts';

/** Videos that are decoded at a time; each has a process of its own. */
const mostOpen = 3;

/** Those with a process, the last one used last. */
const open = new Set<VideoFrames>();

/** Half a tick of 90 kHz: times are compared as they were meant. */
const rounding = 0.5 / 90_000;

/** Seconds that are read through rather than jumped over. */
const readThrough = 5;

/**
 * The frames of a video by time. While time goes forward one process decodes them in
 * order; going back starts another. It holds two frames, whatever the length, and those
 * of a loop up to a limit.
 *
 * When a scene takes frames at equal steps, far from each other, the process is told to
 * leave out those between.
 */
export class VideoFrames {
  readonly #facts: VideoFacts;
  readonly #pace = new SteadyPace();
  readonly #kept = new KeptFrames();
  #reader: FrameReader | undefined;
  /** What the process lets pass; undefined for all. */
  #sieve: FrameSieve | undefined;
  /** Whether a sieve has held back a frame that it was made for. */
  #isUneven = false;
  /** Seconds that a frame has lasted at most. */
  #longest = 0;
  #shown: VideoFrame | undefined;
  /** Undefined after the last frame. */
  #next: VideoFrame | undefined;
  /** The frame that was given last. */
  #given: KeptFrame | undefined;
  #work: Promise<unknown> = Promise.resolve();
  #isBusy = false;

  constructor(facts: VideoFacts) {
    this.#facts = facts;
  }

  /** Whether the frame of a time is the one that was asked for last. */
  shows(time: number): boolean {
    return this.#given !== undefined && isSeen(this.#given, time);
  }

  /**
   * The pixels that a viewer sees at a time, of the last frame that begins by then, or of
   * the first frame of all. They are on loan until the next call.
   *
   * @param time - Seconds from the start of the video.
   * @throws Error when the video has no frames.
   */
  at(time: number): Promise<Buffer> {
    const found = this.#work.then(() => this.#find(time));
    this.#work = found.catch(() => {});
    return found;
  }

  async #find(time: number): Promise<Buffer> {
    this.#pace.note(time);
    if (!this.shows(time)) {
      this.#given =
        this.#kept.at(time + rounding) ?? (await this.#decode(time));
    }
    return this.#given!.pixels;
  }

  async #decode(time: number): Promise<KeptFrame> {
    this.#isBusy = true;
    try {
      await this.#read(time);
    } finally {
      this.#isBusy = false;
      this.#use();
    }
    const {time: from, pixels} = this.#shown!;
    // Those that a sieve left out may come next.
    const until = this.#sieve
      ? time + 2 * rounding
      : (this.#next?.time ?? Infinity);
    const frame = {from, until, pixels};
    if (this.#pace.hasReturned) this.#kept.keep(frame);
    return frame;
  }

  async #read(time: number): Promise<void> {
    const {hasBegun, isFar} = this.#placeOf(time);
    const finer = this.#sieve ? undefined : this.#sieveAt(time);
    if (!this.#reader || !hasBegun || isFar || finer) {
      await this.#beginAt(time, this.#sieveAt(time));
    }
    await this.#goOnTo(time);
    if (!this.#sieve || hasPassed(this.#sieve, this.#shown!.time, time)) return;
    this.#isUneven ||= isExpected(this.#sieve, time);
    await this.#beginAt(time);
    await this.#goOnTo(time);
  }

  /** What may be left out from a time on, once some frames have told how long they last. */
  #sieveAt(time: number): FrameSieve | undefined {
    const {step} = this.#pace;
    if (this.#isUneven || step === undefined) return undefined;
    return sieveFor(time, step, this.#longest);
  }

  async #goOnTo(time: number): Promise<void> {
    while (this.#placeOf(time).isOver) {
      const last = this.#shown!;
      this.#shown = this.#next!;
      const free = this.#kept.has(last) ? undefined : last.pixels;
      this.#next = await this.#reader!.next(free);
      this.#measure();
    }
  }

  #measure(): void {
    if (this.#sieve || !this.#shown || !this.#next) return;
    const lasts = this.#next.time - this.#shown.time;
    if (Number.isFinite(lasts)) this.#longest = Math.max(this.#longest, lasts);
  }

  /** Where a time lies from the frame that was decoded last. */
  #placeOf(time: number) {
    const [shown, next] = [this.#shown, this.#next];
    return {
      hasBegun: shown !== undefined && shown.time <= time + rounding,
      isOver: next !== undefined && next.time <= time + rounding,
      isFar: next !== undefined && next.time < time - readThrough,
    };
  }

  /** Begins so early that the first frame has begun by the time. */
  async #beginAt(time: number, sieve?: FrameSieve): Promise<void> {
    const {duration, file} = this.#facts;
    for (let margin = 1; ; margin *= 4) {
      const from = Math.max(0, Math.floor(Math.min(time, duration) - margin));
      this.#end();
      this.#sieve = sieve;
      this.#reader = new FrameReader(this.#facts, from, sieve);
      const first = await this.#reader.next();
      const isEarly = first !== undefined && first.time <= time + rounding;
      if (!isEarly && from > 0) continue;
      if (!first && sieve) return this.#beginAt(time);
      if (!first) {
        throw new Error(
          `No frame of the video ${file} can be decoded: ${this.#reader.complaint}. Play it with ffplay to see what is wrong, or give another file.`,
        );
      }
      // Whatever comes before it, the first frame of all is shown.
      this.#shown =
        from === 0 && !isEarly ? {...first, time: -Infinity} : first;
      this.#next = await this.#reader.next();
      this.#measure();
      return;
    }
  }

  /** Videos that were used least recently give up their processes. */
  #use(): void {
    open.delete(this);
    open.add(this);
    for (const other of open) {
      if (open.size <= mostOpen) return;
      if (other !== this && !other.#isBusy) other.#end();
    }
  }

  /** Ends the process; the next frame starts another one. */
  #end(): void {
    open.delete(this);
    this.#reader?.close();
    this.#reader = undefined;
    this.#next = undefined;
    this.#shown = undefined;
  }

  /** Gives up the process and all frames. */
  close(): void {
    this.#end();
    this.#given = undefined;
    this.#kept.clear();
  }
}

function isSeen({from, until}: KeptFrame, time: number): boolean {
  return from <= time + rounding && time + rounding < until;
}

import {FrameReader, type VideoFrame} from './frameReader.ts';
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
 * order; going back starts another. It holds two frames, whatever the length.
 */
export class VideoFrames {
  readonly #facts: VideoFacts;
  #reader: FrameReader | undefined;
  #shown: VideoFrame | undefined;
  /** Undefined after the last frame. */
  #next: VideoFrame | undefined;
  #work: Promise<unknown> = Promise.resolve();
  #isBusy = false;

  constructor(facts: VideoFacts) {
    this.#facts = facts;
  }

  /** Whether the frame of a time is the one that was asked for last. */
  shows(time: number): boolean {
    const {hasBegun, isOver} = this.#placeOf(time);
    return hasBegun && !isOver;
  }

  /**
   * The frame that a viewer sees at a time: the last one that begins by then, or the
   * first frame of all. Its pixels are on loan until the next call.
   *
   * @param time - Seconds from the start of the video.
   * @throws Error when the video has no frames.
   */
  at(time: number): Promise<VideoFrame> {
    const found = this.#work.then(() => this.#find(time));
    this.#work = found.catch(() => {});
    return found;
  }

  async #find(time: number): Promise<VideoFrame> {
    this.#isBusy = true;
    try {
      return await this.#read(time);
    } finally {
      this.#isBusy = false;
      this.#use();
    }
  }

  async #read(time: number): Promise<VideoFrame> {
    if (this.shows(time)) return this.#shown!;
    const {hasBegun, isFar} = this.#placeOf(time);
    if (!this.#reader || !hasBegun || isFar) await this.#beginAt(time);
    while (this.#placeOf(time).isOver) {
      const free = this.#shown!.pixels;
      this.#shown = this.#next;
      this.#next = await this.#reader!.next(free);
    }
    return this.#shown!;
  }

  /** Where a time lies from the frame shown. */
  #placeOf(time: number) {
    const [shown, next] = [this.#shown, this.#next];
    return {
      hasBegun: shown !== undefined && shown.time <= time + rounding,
      isOver: next !== undefined && next.time <= time + rounding,
      isFar: next !== undefined && next.time < time - readThrough,
    };
  }

  /** Begins so early that the first frame has begun by the time. */
  async #beginAt(time: number): Promise<void> {
    const {duration, file} = this.#facts;
    for (let margin = 1; ; margin *= 4) {
      const from = Math.max(0, Math.floor(Math.min(time, duration) - margin));
      this.close();
      this.#reader = new FrameReader(this.#facts, from);
      const first = await this.#reader.next();
      const isEarly = first !== undefined && first.time <= time + rounding;
      if (!isEarly && from > 0) continue;
      if (!first) {
        throw new Error(
          `No frame of the video ${file} can be decoded: ${this.#reader.complaint}. Play it with ffplay to see what is wrong, or give another file.`,
        );
      }
      // Whatever comes before it, the first frame of all is shown.
      this.#shown =
        from === 0 && !isEarly ? {...first, time: -Infinity} : first;
      this.#next = await this.#reader.next();
      return;
    }
  }

  /** Videos that were used least recently give up their processes. */
  #use(): void {
    open.delete(this);
    open.add(this);
    for (const other of open) {
      if (open.size <= mostOpen) return;
      if (other !== this && !other.#isBusy) other.close();
    }
  }

  /** Ends the process; the next frame starts another one. */
  close(): void {
    open.delete(this);
    this.#reader?.close();
    this.#reader = undefined;
    this.#next = undefined;
    this.#shown = undefined;
  }
}

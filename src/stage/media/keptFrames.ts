/** A picture of a video, and the times at which it is known to be the one seen. */
export interface KeptFrame {
  readonly pixels: Buffer;
  readonly from: number;
  /** The first time at which another one may be seen. */
  readonly until: number;
}

/** Bytes that the frames kept by all videos of a process take. */
const mostBytes = 128 * 2 ** 20;

/** Frames of a video, which are searched one by one. */
const mostFrames = 600;

/** Weak, since a project that is no longer played gives its videos up. */
const keepers = new Set<WeakRef<KeptFrames>>();

/**
 * The pictures of a video that loops, so that a short one is decoded once. They are
 * kept until there are too many, and the first ones stay: a loop longer than that would
 * find none of the latest ones when it comes round.
 */
export class KeptFrames {
  readonly #frames = new Map<number, KeptFrame>();
  #bytes = 0;

  constructor() {
    keepers.add(new WeakRef(this));
  }

  /** The frame seen at a time. @param time - With its rounding. */
  at(time: number): KeptFrame | undefined {
    for (const frame of this.#frames.values()) {
      if (frame.from <= time && time < frame.until) return frame;
    }
    return undefined;
  }

  /** Keeps a frame if there is room. @returns Whether its pixels are kept. */
  keep(frame: KeptFrame): boolean {
    const known = this.#frames.get(frame.from);
    if (known) {
      const until = Math.max(known.until, frame.until);
      this.#frames.set(frame.from, {...known, until});
      return known.pixels === frame.pixels;
    }
    const size = frame.pixels.length;
    if (this.#frames.size >= mostFrames || allBytes() + size > mostBytes) {
      return false;
    }
    this.#frames.set(frame.from, frame);
    this.#bytes += size;
    return true;
  }

  /** Whether these pixels are kept, so that nothing may be written over them. */
  has({time, pixels}: {readonly time: number; readonly pixels: Buffer}) {
    return this.#frames.get(time)?.pixels === pixels;
  }

  clear(): void {
    this.#frames.clear();
    this.#bytes = 0;
  }

  static bytesOf(keeper: KeptFrames): number {
    return keeper.#bytes;
  }
}

function allBytes(): number {
  let sum = 0;
  for (const reference of keepers) {
    const keeper = reference.deref();
    if (keeper) sum += KeptFrames.bytesOf(keeper);
    else keepers.delete(reference);
  }
  return sum;
}

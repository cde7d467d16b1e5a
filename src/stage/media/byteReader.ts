import type {Readable} from 'node:stream';

/** Reads a stream piece by piece: no more is taken from it than is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  /** Pieces that were taken before they are needed. */
  readonly #ahead: Buffer[] = [];
  #coming: Promise<boolean> | undefined;

  constructor(stream: Readable) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Fills a buffer; returns false when the stream ends before it is full. */
  async fill(into: Buffer): Promise<boolean> {
    for (let filled = 0; filled < into.length;) {
      if (this.#rest.length === 0 && !(await this.#take())) return false;
      const count = this.#rest.copy(into, filled);
      this.#rest = this.#rest.subarray(count);
      filled += count;
    }
    return true;
  }

  /** The next line without its end; undefined at the end of the stream. */
  async line(): Promise<string | undefined> {
    const pieces: Buffer[] = [];
    for (;;) {
      if (this.#rest.length === 0 && !(await this.#take())) return undefined;
      const end = this.#rest.indexOf(0x0a);
      pieces.push(this.#rest.subarray(0, end < 0 ? undefined : end));
      this.#rest = this.#rest.subarray(end < 0 ? this.#rest.length : end + 1);
      if (end >= 0) return Buffer.concat(pieces).toString();
    }
  }

  /**
   * Takes pieces that nobody has asked for yet, until something is known: whoever
   * writes them may have to be rid of them before it tells.
   */
  async aheadUntil<TKnown>(known: Promise<TKnown>): Promise<TKnown> {
    const told = known.then(() => false);
    while (await Promise.race([told, this.#takeAhead()]));
    return known;
  }

  async #take(): Promise<boolean> {
    if (this.#ahead.length === 0 && !(await this.#takeAhead())) return false;
    this.#rest = this.#ahead.shift()!;
    return true;
  }

  /** Resolves to false at the end of the stream. */
  #takeAhead(): Promise<boolean> {
    this.#coming ??= this.#chunks.next().then(({done, value}) => {
      this.#coming = undefined;
      if (!done) this.#ahead.push(value);
      return !done;
    });
    return this.#coming;
  }
}

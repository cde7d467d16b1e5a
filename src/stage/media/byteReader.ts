import type {Readable} from 'node:stream';

/** Reads a stream piece by piece: no more is taken from it than is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

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

  async #take(): Promise<boolean> {
    const {done, value} = await this.#chunks.next();
    if (done) return false;
    this.#rest = value;
    return true;
  }
}

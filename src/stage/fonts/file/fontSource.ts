/** A place where a font file may be; its file is read when text needs it. */
export interface FontSource {
  /** The place as an author knows it, for messages. */
  readonly name: string;
  /** The file, if it lies outside the project's bundle. */
  readonly file?: string;
  /** @throws when there is no such file. */
  read(): Uint8Array;
}

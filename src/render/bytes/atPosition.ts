import type {FileHandle} from 'node:fs/promises';

/**
 * Writes all bytes at a position of an open file. The system may take only a
 * part, as when a disk fills up, and gives the reason only for the rest.
 */
export async function writeAt(
  file: FileHandle,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const rest = bytes.length - done;
    const {bytesWritten} = await file.write(bytes, done, rest, position + done);
    if (bytesWritten === 0) {
      throw new Error(`the disk took ${done} of ${bytes.length} bytes`);
    }
    done += bytesWritten;
  }
}

/**
 * Reads `length` bytes at a position of an open file.
 *
 * @throws Error when the file ends before.
 */
export async function readAt(
  file: FileHandle,
  length: number,
  position: number,
): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const {bytesRead} = await file.read(
      bytes,
      done,
      length - done,
      position + done,
    );
    if (bytesRead === 0) {
      throw new Error(`it ends ${length - done} bytes too soon`);
    }
    done += bytesRead;
  }
  return bytes;
}

import {open} from 'node:fs/promises';
import {readAt} from '../bytes/atPosition.ts';
import {boxHeader} from './box.ts';

/**
 * Reads only the body of the `moov` box: the picture data beside it may be
 * large.
 *
 * @throws Error when the file has none.
 */
export const readMovie = (file: string) => readBox(file, 'moov');

/**
 * Reads the body of a file's box of a type.
 *
 * @throws Error when the file has none.
 */
export async function readBox(file: string, wanted: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const {size: end} = await handle.stat();
    for (let at = 0; at + 16 <= end;) {
      const header = await readAt(handle, 16, at);
      const {type, size, body} = boxHeader(header, 0, end - at);
      // A false size would ask for more memory than there is.
      const length = Math.max(0, Math.min(size, end - at) - body);
      if (type === wanted) return await readAt(handle, length, at + body);
      at += size;
    }
  } finally {
    await handle.close();
  }
  throw new Error(`it is not a whole MP4: it has no ${wanted} box`);
}

import {createHash} from 'node:crypto';
import {constants} from 'node:fs';
import {open} from 'node:fs/promises';
import {pipeline} from 'node:stream/promises';
import {kindOfFile} from './kindOfFile.ts';

/**
 * The sha256 of a file's content, in hexadecimal digits.
 *
 * @throws Error for a pipe or a device, which may never end.
 */
export async function sha256OfFile(file: string): Promise<string> {
  const waitForNobody = constants.O_NONBLOCK ?? 0;
  const handle = await open(file, constants.O_RDONLY | waitForNobody);
  try {
    const kind = kindOfFile(await handle.stat());
    if (kind !== undefined) throw new Error(`${file} is ${kind}.`);
    const hash = createHash('sha256');
    const options = {highWaterMark: 2 ** 20, autoClose: false};
    await pipeline(handle.createReadStream(options), hash);
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}

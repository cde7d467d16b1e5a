import {constants, open} from 'node:fs';
import {stat, writeFile} from 'node:fs/promises';
import {Socket} from 'node:net';
import {finished} from 'node:stream/promises';
import {setTimeout} from 'node:timers/promises';
import {promisify} from 'node:util';
import {codeOf, explain} from './fileError.ts';

/** Seconds in which a reader has to take data from a pipe. */
const readerSeconds = 60;

/** Writes bytes to an existing pipe or device. */
export async function writeStream(
  place: string,
  bytes: Uint8Array,
  seconds: number = readerSeconds,
): Promise<void> {
  if ((await stat(place)).isFIFO()) return writePipe(place, bytes, seconds);
  await explain(`${place} cannot be written`, () =>
    // It exists, so it is neither created nor truncated.
    writeFile(place, bytes, {flag: constants.O_WRONLY}),
  );
}

async function writePipe(
  place: string,
  bytes: Uint8Array,
  seconds: number,
): Promise<void> {
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    const fd = await openForReader(place, signal);
    const pipe = new Socket({fd, readable: false, writable: true});
    pipe.end(bytes);
    await finished(pipe, {readable: false, signal}).finally(() =>
      pipe.destroy(),
    );
  } catch (cause) {
    const why = signal.aborted
      ? `no process has read all of it within ${seconds} s`
      : 'the process that reads it ended too early';
    throw new Error(
      `${place} cannot be written: ${why}. Start its reader first, or write to a file.`,
      {cause},
    );
  }
}

/** Opening a pipe without a reader would block a thread forever. */
async function openForReader(
  place: string,
  signal: AbortSignal,
): Promise<number> {
  const flags = constants.O_WRONLY | (constants.O_NONBLOCK ?? 0);
  for (;;) {
    try {
      return await promisify(open)(place, flags);
    } catch (error) {
      if (codeOf(error) !== 'ENXIO' || signal.aborted) throw error;
    }
    await setTimeout(50);
  }
}

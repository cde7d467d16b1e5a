import {open, readFile} from 'node:fs/promises';
import type {FileFacts} from './confirm.ts';
import {writeAt} from '../bytes/atPosition.ts';

/**
 * Reads size, number of frames and total duration of an extended WebP. A still
 * picture is one frame without a duration.
 *
 * Source: RFC 9649, section 2.7.
 */
export async function readWebp(file: string): Promise<FileFacts> {
  const bytes = await readFile(file);
  const durations = frameDurations(bytes);
  const canvas = chunks(bytes).find(({type}) => type === 'VP8X');
  if (!canvas) throw new Error('it is not a whole WebP: it has no VP8X chunk');
  return {
    width: bytes.readUIntLE(canvas.start + 4, 3) + 1,
    height: bytes.readUIntLE(canvas.start + 7, 3) + 1,
    frames: Math.max(1, durations.length),
    duration: durations.reduce((sum, {value}) => sum + value, 0) / 1000,
  };
}

/**
 * Stretches the last frame to `duration` seconds. The encoder does not learn
 * when it ends, and gives it the mean of the others.
 */
export async function setLastDuration(
  file: string,
  duration: number,
): Promise<void> {
  const durations = frameDurations(await readFile(file));
  const last = durations.pop();
  if (!last) return;
  const before = durations.reduce((sum, {value}) => sum + value, 0);
  const field = Buffer.alloc(3);
  field.writeUIntLE(Math.round(duration * 1000) - before, 0, 3);
  const handle = await open(file, 'r+');
  await writeAt(handle, field, last.at).finally(() => handle.close());
}

/** Duration of each frame in milliseconds, and its offset in the file. */
function frameDurations(bytes: Buffer): {value: number; at: number}[] {
  return chunks(bytes)
    .filter(({type}) => type === 'ANMF')
    .map(({start}) => ({
      value: bytes.readUIntLE(start + 12, 3),
      at: start + 12,
    }));
}

function chunks(bytes: Buffer): {type: string; start: number}[] {
  const found: {type: string; start: number}[] = [];
  for (let at = 12; at < bytes.length;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = at + 8 <= bytes.length ? bytes.readUInt32LE(at + 4) : NaN;
    if (!(at + 8 + length <= bytes.length)) {
      throw new Error(`it is not a whole WebP: it breaks off at byte ${at}`);
    }
    found.push({type, start: at + 8});
    at += 8 + length + (length % 2);
  }
  return found;
}

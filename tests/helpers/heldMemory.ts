import {setImmediate} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/**
 * The memory that this process holds after a full collection, in bytes. Without
 * one, the result varies by dozens of pictures.
 */
export async function heldMemory(): Promise<number> {
  collect();
  // Native memory is released in a later turn of the event loop.
  await setImmediate();
  collect();
  return process.memoryUsage.rss();
}

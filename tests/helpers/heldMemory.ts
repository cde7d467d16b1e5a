import {setImmediate} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/**
 * What this process holds once everything out of reach is given back, in bytes.
 * Left to itself the collector waits as it likes, by dozens of pictures.
 */
export async function heldMemory(): Promise<number> {
  collect();
  // What native objects held is let go of in a turn of its own.
  await setImmediate();
  collect();
  return process.memoryUsage.rss();
}

import {getHeapStatistics, setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {moreHeap} from '../../heapLimit.ts';
import {once} from '../../remembered.ts';

/** The share of the heap above which all that is unused is collected. */
const nearlyFull = 0.85;

/** The share that is too much after that: what is left would be gone in moments. */
const full = 0.8;

/** Bytes of the limit that only new objects may use. */
const young = 48 * 2 ** 20;

/**
 * Ends a scene before its objects fill the heap, where V8 would end the process
 * without a word of the scene.
 *
 * @throws Error with the way out.
 */
export function requireHeap(): void {
  if (filled() < nearlyFull) return;
  collector()();
  if (filled() < full) return;
  const {used_heap_size: used} = getHeapStatistics();
  throw new Error(
    `It holds ${(used / 1e9).toFixed(1)} GB of objects, and its process may hold hardly more. ${moreHeap}`,
  );
}

function filled(): number {
  const {used_heap_size: used, heap_size_limit: limit} = getHeapStatistics();
  return used / (limit - young);
}

/** V8 gives its collector only to a context that is made after the flag. */
const collector = once((): (() => void) => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    if (typeof collect === 'function') collect();
  };
});

import {setImmediate} from 'node:timers/promises';

/** Milliseconds of work before other tasks get their turn. */
const turn = 50;

/**
 * Yields slow items one by one. Signals and timers run in between: work that
 * never waits would block them until its end.
 */
export async function* paced<TItem>(
  items: Iterable<TItem>,
): AsyncGenerator<TItem> {
  let started = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - started < turn) continue;
    await setImmediate();
    started = performance.now();
  }
}

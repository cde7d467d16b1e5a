import {setImmediate} from 'node:timers/promises';

/** Milliseconds that work goes on before it lets others have their turn. */
const turn = 50;

/**
 * Items that take long to work out, one by one. Signals are heard, and timers come,
 * in between: work that never waits would be deaf to them until its end.
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

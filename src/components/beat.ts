import {
  type ThreadGenerator,
  useScene,
  useThread,
  waitFor,
} from '@motion-canvas/core';

/**
 * A named moment of a figure: the script goes on `rest` seconds later, or at
 * the time that an author has dragged the beat to in the editor.
 *
 * Motion Canvas's own `waitUntil` has no default but zero. Once the editor has
 * saved a beat, its time counts from where the script arrives, so that it can
 * be dragged earlier as well as later.
 */
export function* beat(name: string, rest: number): ThreadGenerator {
  const scene = useScene();
  const now = useThread().time();
  const saved = scene.meta.timeEvents.get().some(event => event.name === name);
  const earliest = saved ? now : now + rest;
  const offset = scene.timeEvents.register(name, earliest);
  yield* waitFor(Math.max(0, earliest + offset - now));
}

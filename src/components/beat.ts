import {
  type Scene,
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
 * taken a beat over, its time counts from where the script arrives, so that it
 * can be dragged earlier as well as later.
 */
export function* beat(name: string, rest: number): ThreadGenerator {
  const scene = useScene();
  const now = useThread().time();
  const timed = scene.meta.timeEvents.get().some(event => event.name === name);
  saveOnlyMoved(scene).set(name, now + rest);
  const earliest = timed ? now : now + rest;
  const offset = scene.timeEvents.register(name, earliest);
  yield* waitFor(Math.max(0, earliest + offset - now));
}

type TimeEventsField = Scene['meta']['timeEvents'];

/** When the script alone would let each beat of a scene fall, in seconds. */
const scriptTimes = new WeakMap<TimeEventsField, Map<string, number>>();

/**
 * The editor saves the time of every beat as soon as it is opened. What the
 * script says by itself stays out of the file, so that it holds only what an
 * author has moved, and opening the editor changes nothing.
 */
function saveOnlyMoved({meta: {timeEvents}}: Scene): Map<string, number> {
  const known = scriptTimes.get(timeEvents);
  if (known) return known;
  const times = new Map<string, number>();
  scriptTimes.set(timeEvents, times);
  timeEvents.serialize = () =>
    timeEvents
      .get()
      .filter(({name, targetTime}) => targetTime !== times.get(name));
  return times;
}

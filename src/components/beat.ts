import {useScene2D} from '@motion-canvas/2d';
import {
  type Scene,
  type ThreadGenerator,
  useScene,
  useThread,
  waitFor,
} from '@motion-canvas/core';
import {noteBeat} from './beatReached.ts';
import {readingTime} from './readingTime.ts';

/**
 * A named moment of a figure: the script goes on `least` seconds later, or when
 * what is new with captions can have been read, or at the time that an author has dragged the beat to in the editor. Unlike Motion
 * Canvas's own `waitUntil`, it has a rest of its own to begin with, and can be
 * dragged earlier as well as later.
 */
export function* beat(name: string, least: number): ThreadGenerator {
  requireRest(name, least);
  const scene = useScene();
  const {timeEvents, meta} = scene;
  const now = useThread().time();
  noteBeat(scene, {name, time: now});
  const rest = Math.max(least, readingTime(useScene2D().getView(), now));
  saveOnlyMoved(meta.timeEvents).set(name, now + rest);
  const moved = meta.timeEvents.get().some(event => event.name === name);
  const kept = moved || offerRest(timeEvents, name, now, rest);
  const offset = timeEvents.register(name, kept ? now : now + rest);
  yield* waitFor(Math.max(0, kept ? offset : rest + offset));
}

/** A name that the theme does not have is undefined, and would make rests of NaN. */
function requireRest(name: string, least: number): void {
  if (Number.isFinite(least) && least >= 0) return;
  throw new RangeError(
    `The rest of the beat "${name}" is ${least}. Give seconds from 0 up.`,
  );
}

/**
 * Tells the editor's time events where a beat falls that it has not seen yet;
 * left to itself it would let it fall at once. Says whether it did: a render
 * has no such events, and asks for the saved time alone.
 */
function offerRest(
  events: Scene['timeEvents'],
  name: string,
  now: number,
  rest: number,
): boolean {
  // Those of a render have a `lookup` as well, of durations.
  const editable = Reflect.has(events, 'registeredEvents');
  const known: unknown = Reflect.get(events, 'lookup');
  if (!editable || !(known instanceof Map)) return false;
  if (!known.has(name)) {
    const targetTime = now + rest;
    known.set(name, {name, initialTime: now, targetTime, offset: rest});
  }
  return true;
}

/** What the editor's sums may lose, in seconds; far below a frame. */
const ROUNDING = 1e-6;

type TimeEventsField = Scene['meta']['timeEvents'];

/** When the script alone would let each beat of a scene fall, in seconds. */
const scriptTimes = new WeakMap<TimeEventsField, Map<string, number>>();

/**
 * The editor saves the time of every beat as soon as it is opened. What the
 * script says by itself stays out of the file, so that it holds only what an
 * author has moved, and opening the editor changes nothing.
 */
function saveOnlyMoved(timeEvents: TimeEventsField): Map<string, number> {
  const known = scriptTimes.get(timeEvents);
  if (known) return known;
  const times = new Map<string, number>();
  scriptTimes.set(timeEvents, times);
  timeEvents.serialize = () =>
    timeEvents
      .get()
      .filter(
        ({name, targetTime}) =>
          Math.abs(targetTime - (times.get(name) ?? Infinity)) > ROUNDING,
      );
  return times;
}

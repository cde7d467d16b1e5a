import {useScene2D} from '@motion-canvas/2d';
import {
  type ThreadGenerator,
  useScene,
  useThread,
  waitFor,
} from '@motion-canvas/core';
import {areResting} from '../../timing/restingEvents.ts';
import {hold} from '../../theme.ts';
import {noteBeat} from '../type/beatReached.ts';
import {isInFilm, restInFilm} from './film.ts';
import {readingTime} from './readingTime.ts';

/**
 * A named moment of a figure. The script rests for `least` seconds, or until
 * new parts and captions can have been read, or as long as an author has made
 * the beat rest in the editor. In a film with captions it rests by what is new
 * alone.
 *
 * @param leastInFilm - Its least rest there, in seconds.
 */
export function* beat(
  name: string,
  least: number,
  leastInFilm: number = hold.onward,
): ThreadGenerator {
  requireRest(name, least);
  const now = useThread().time();
  const reading = readingTime(useScene2D().getView(), now);
  const own =
    reading !== undefined && isInFilm()
      ? restInFilm(least, reading, leastInFilm)
      : Math.max(least, reading ?? 0);
  yield* restAt(name, now, own);
}

/**
 * A beat that another layout or network has a step for. Here there is none to
 * read: only an author rests at it.
 */
export function* passingBeat(name: string): ThreadGenerator {
  yield* restAt(name, useThread().time(), 0);
}

function* restAt(name: string, now: number, own: number): ThreadGenerator {
  const scene = useScene();
  const {timeEvents} = scene;
  noteBeat(scene, {name, time: now});
  if (areResting(timeEvents)) {
    yield* waitFor(timeEvents.rest(name, now, own));
    return;
  }
  // Motion Canvas's own time events have moments but no rests.
  timeEvents.register(name, now + own);
  yield* waitFor(own);
}

/** A missing name in the theme is undefined, and would make rests of NaN. */
function requireRest(name: string, least: number): void {
  if (Number.isFinite(least) && least >= 0) return;
  throw new RangeError(
    `The rest of the beat "${name}" is ${least}. Give seconds from 0 up.`,
  );
}

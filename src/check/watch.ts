import {isDeepStrictEqual} from 'node:util';
import type {Player} from '../stage/index.ts';
import {look} from './look.ts';
import {withRest} from './rest.ts';
import type {Glance, Moment, Seen} from './sight.ts';

/** The rate at which a figure is played, in frames a second. */
export const playedFps = 30;

/** Looks a second while a figure passes; at every beat and at the end there is one more. */
const looks = 10;

/** Plays a figure from its first frame to its last, and notes what it shows. */
export async function watch(player: Player): Promise<readonly Moment[]> {
  const beats = beatsByFrame(player);
  const glances: Glance[] = [];
  const step = Math.max(1, Math.round(player.fps / looks));
  let seen: readonly Seen[] = [];
  do {
    const {frame, frames, fps} = player;
    const beat = beats.get(frame);
    if (frame % step !== 0 && beat === undefined && frame < frames - 1)
      continue;
    if (player.stirred) seen = sameAs(seen, await look(player));
    glances.push({time: frame / fps, ...(beat && {beat}), seen});
  } while (await player.advance());
  return withRest(glances);
}

/**
 * A wait ends in the frame before its time, where the script goes on, so what a
 * beat leaves behind is seen one frame earlier.
 */
function beatsByFrame({
  scenes,
  fps,
  frames,
}: Player): ReadonlyMap<number, string> {
  return new Map(
    scenes.flatMap(({firstFrame, events}) =>
      events.map(({name, time}): [number, string] => {
        const frame = firstFrame + Math.ceil(time * fps - 1e-6) - 2;
        return [Math.max(0, Math.min(frame, frames - 1)), name];
      }),
    ),
  );
}

/** What is seen now, or where it is nothing else, what was, which spares comparing it. */
function sameAs(before: readonly Seen[], now: readonly Seen[]) {
  return isDeepStrictEqual(now, before) ? before : now;
}

import {isDeepStrictEqual} from 'node:util';
import type {Player} from '../stage/index.ts';
import {look} from './look.ts';
import {areSame, withRest} from './rest.ts';
import type {Glance, Moment} from './sight.ts';

/** The rate at which a figure is played, in frames a second: that of the finest quality. */
export const playedFps = 60;

/**
 * Looks a second while a figure plays, with one more at every beat and at the
 * end.
 */
const looks = 10;

/**
 * Plays a figure from its first frame to its last and records what it shows.
 */
export async function watch(player: Player): Promise<readonly Moment[]> {
  return withRest(await glancesAt(player, look));
}

/**
 * Plays from the first frame to the last, and looks at what is shown.
 *
 * @param lookAt - The parts on the current frame; asked when they may have changed.
 * @param onGlance - Receives each look, while the player is still at its frame.
 */
export async function glancesAt<TSeen>(
  player: Player,
  lookAt: (player: Player) => Promise<readonly TSeen[]>,
  onGlance: (glance: Glance<TSeen>) => Promise<void> | void = () => {},
): Promise<readonly Glance<TSeen>[]> {
  const beats = beatsToCome(player);
  const glances: Glance<TSeen>[] = [];
  const step = Math.max(1, Math.round(player.fps / looks));
  let seen: readonly TSeen[] = [];
  do {
    const {frame, frames, fps} = player;
    const beat = beats.due();
    if (frame % step !== 0 && beat === undefined && frame < frames - 1)
      continue;
    if (player.stirred) seen = sameAs(seen, await lookAt(player));
    const glance = {time: frame / fps, ...(beat && {beat}), seen};
    glances.push(glance);
    await onGlance(glance);
  } while (await player.advance());
  return glances;
}

/**
 * Reports each beat when it ends. A player that is still learning its beats
 * knows one when it begins.
 */
function beatsToCome(player: Player) {
  const told = new Set<string>();
  return {
    /** The beat that ends with the current frame, if any. */
    due(): string | undefined {
      const due = beatsUntilNow(player).filter(({key}) => !told.has(key));
      for (const {key} of due) told.add(key);
      return due.at(-1)?.name;
    },
  };
}

/**
 * The frame in which a beat ends: the one before the frame of its time, in
 * which the script already goes on. The last frame ends all beats.
 */
function beatsUntilNow({scenes, fps, frame, frames}: Player) {
  return scenes.flatMap(({name: scene, firstFrame, events}) =>
    events
      .filter(({time}) => {
        const last = firstFrame + Math.ceil(time * fps - 1e-6) - 2;
        return last <= frame || frame === frames - 1;
      })
      .map(({name}) => ({key: `${scene} ${name}`, name})),
  );
}

/**
 * The current parts, or the last list if they are equal, which saves comparing
 * them.
 */
function sameAs<TSeen>(
  before: readonly TSeen[],
  now: readonly TSeen[],
): readonly TSeen[] {
  const same = now.map((thing, index) => {
    const known = before[index];
    return thing === known || !isDeepStrictEqual(thing, known) ? thing : known!;
  });
  return areSame(same, before) ? before : same;
}

import type {Box} from '../box.ts';
import {extentOf, sides} from './geometry.ts';
import {limits} from './limits.ts';
import type {Glance, Moment, Seen} from './sight.ts';

/**
 * Adds the resting parts to each moment: parts that keep their place and
 * strength for 0.3 s around it, and all parts at the end of a beat.
 */
export function withRest(glances: readonly Glance[]): readonly Moment[] {
  const since = runs(glances);
  const until = runs(glances.toReversed()).toReversed();
  let last: readonly Seen[] = [];
  return glances.map((glance, index) => {
    const {seen, beat} = glance;
    const rests = ({id}: Seen) =>
      until[index]!.get(id)! - since[index]!.get(id)! >= limits.rest - 1e-6;
    const resting = beat === undefined ? seen.filter(rests) : seen;
    last = areSame(resting, last) ? last : resting;
    return {...glance, resting: last};
  });
}

/** For each glance, the time since which each part is unchanged. */
function runs(glances: readonly Glance[]): ReadonlyMap<string, number>[] {
  let before: Runs<Seen> = new Map();
  let times: ReadonlyMap<string, number> = new Map();
  return glances.map((glance, index) => {
    if (glance.seen === glances[index - 1]?.seen) return times;
    before = runsAt(glance, before, keeps);
    times = new Map([...before].map(([id, run]) => [id, run.time]));
    return times;
  });
}

/** Parts by their ids, in their first state, and the time since which they keep it. */
export type Runs<TSeen> = ReadonlyMap<
  string,
  {readonly seen: TSeen; readonly time: number}
>;

/**
 * The runs at a glance, after those of the last one. Parts are compared with their
 * first state, so that slow movement does not count as rest.
 */
export function runsAt<TSeen extends {readonly id: string}>(
  {seen, time}: Glance<TSeen>,
  before: Runs<TSeen>,
  keeps: (one: TSeen, other: TSeen) => boolean,
): Runs<TSeen> {
  return new Map(
    seen.map(thing => {
      const known = before.get(thing.id);
      const stays = known !== undefined && keeps(known.seen, thing);
      return [thing.id, stays ? known : {seen: thing, time}];
    }),
  );
}

/** Whether a part has kept its content, its place and its strength. */
export function keeps(one: Seen, other: Seen): boolean {
  if (one === other) return true;
  if (one.name !== other.name) return false;
  return (
    keepsPlace(extentOf(one), extentOf(other)) &&
    Math.abs(one.strength - other.strength) <= limits.fade &&
    keepsFill(one, other)
  );
}

/** Whether a box lies where another one lay. */
export function keepsPlace(one: Box, other: Box): boolean {
  return sides.every(side => Math.abs(one[side] - other[side]) <= limits.stir);
}

/** Whether the ground of its content is the same. */
function keepsFill(one: Seen, other: Seen): boolean {
  if (!('fill' in one && 'fill' in other)) return true;
  const [a, b] = [one.fill, other.fill];
  return a.color === b.color && Math.abs(a.opacity - b.opacity) <= limits.fade;
}

/** Whether both lists hold the very same parts in the same order. */
export function areSame<TSeen>(
  one: readonly TSeen[],
  other: readonly TSeen[],
): boolean {
  return (
    one.length === other.length &&
    one.every((thing, index) => thing === other[index])
  );
}

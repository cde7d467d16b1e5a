import {extentOf} from './geometry.ts';
import {limits} from './limits.ts';
import type {Glance, Moment, Seen} from './sight.ts';

/**
 * Adds to each moment what rests at it: what keeps its place and its strength
 * for 0.3 s around it, and all that is there when a beat ends.
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

/**
 * For each glance: since when each thing has been as it is. It is held against
 * what it was then, so that what creeps does not rest.
 */
function runs(glances: readonly Glance[]): ReadonlyMap<string, number>[] {
  let before = new Map<string, {seen: Seen; time: number}>();
  let times: ReadonlyMap<string, number> = new Map();
  return glances.map(({seen, time}, index) => {
    if (seen === glances[index - 1]?.seen) return times;
    before = new Map(
      seen.map(thing => {
        const known = before.get(thing.id);
        const stays = known !== undefined && keeps(known.seen, thing);
        return [thing.id, stays ? known : {seen: thing, time}];
      }),
    );
    times = new Map([...before].map(([id, run]) => [id, run.time]));
    return times;
  });
}

/** Whether something is still what it was, where it was, and as strong. */
export function keeps(one: Seen, other: Seen): boolean {
  if (one === other) return true;
  if (one.name !== other.name) return false;
  const [a, b] = [extentOf(one), extentOf(other)];
  const moved = Math.max(
    Math.abs(a.left - b.left),
    Math.abs(a.top - b.top),
    Math.abs(a.right - b.right),
    Math.abs(a.bottom - b.bottom),
  );
  return (
    moved <= limits.stir &&
    Math.abs(one.strength - other.strength) <= limits.fade &&
    keepsFill(one, other)
  );
}

/** Whether what stands on it stands on the same. */
function keepsFill(one: Seen, other: Seen): boolean {
  if (!('fill' in one && 'fill' in other)) return true;
  const [a, b] = [one.fill, other.fill];
  return a.color === b.color && Math.abs(a.opacity - b.opacity) <= limits.fade;
}

/** Whether both are the very same things in the same order. */
export function areSame(one: readonly Seen[], other: readonly Seen[]): boolean {
  return (
    one.length === other.length &&
    one.every((thing, index) => thing === other[index])
  );
}

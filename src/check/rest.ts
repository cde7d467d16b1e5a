import {extentOf} from './geometry.ts';
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

/**
 * For each glance, the time since which each part is unchanged. Parts are
 * compared with their first state, so that slow movement does not count as
 * rest.
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

/** Whether a part has kept its content, its place and its strength. */
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

/** Whether the ground of its content is the same. */
function keepsFill(one: Seen, other: Seen): boolean {
  if (!('fill' in one && 'fill' in other)) return true;
  const [a, b] = [one.fill, other.fill];
  return a.color === b.color && Math.abs(a.opacity - b.opacity) <= limits.fade;
}

/** Whether both lists hold the very same parts in the same order. */
export function areSame(one: readonly Seen[], other: readonly Seen[]): boolean {
  return (
    one.length === other.length &&
    one.every((thing, index) => thing === other[index])
  );
}

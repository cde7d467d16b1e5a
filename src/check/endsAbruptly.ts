import type {Finding} from './finding.ts';
import {namesOf, unitOf} from './group.ts';
import {limits} from './limits.ts';
import {keeps} from './rest.ts';
import type {Moment, Seen, Showing} from './sight.ts';

/** Finds a figure whose last frame does not stay. */
export function endsAbruptly({moments, duration}: Showing): readonly Finding[] {
  const last = moments.at(-1);
  if (!last) return [];
  const at = moments.findLastIndex(moment => changed(moment, last).length > 0);
  const since = moments[at + 1]!.time;
  const held = duration - since;
  if (held >= limits.hold - 1e-6) return [];
  const nodes = at < 0 ? [] : namesOf(changed(moments[at]!, last));
  const message = `the last frame stays ${held.toFixed(2)} s, less than ${limits.hold}`;
  return [{rule: 'hold', time: since, until: last.time, nodes, message}];
}

/** The parts of a moment that differ from the last one. */
function changed({seen}: Moment, last: Moment): readonly Seen[] {
  if (seen === last.seen) return [];
  return [
    ...seen.filter(thing => !isAmong(thing, last.seen)),
    ...last.seen.filter(thing => !isAmong(thing, seen)),
  ];
}

/** A viewer does not notice when nodes are made again. */
function isAmong(thing: Seen, seen: readonly Seen[]): boolean {
  return seen.some(
    other =>
      other.color === thing.color &&
      unitOf(other) === unitOf(thing) &&
      other.name === thing.name &&
      keeps(other, thing),
  );
}

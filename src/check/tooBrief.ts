import {added, readingsOf} from '../drawn.ts';
import type {Finding} from './finding.ts';
import {limits} from './limits.ts';
import {hold} from '../theme.ts';
import type {Moment, Seen, Showing} from './sight.ts';

/**
 * Finds beats shorter than their reading time. A reader reads each symbol,
 * number or word that occurs more often than at the end of the last beat; the
 * first parts of a figure are known. Reading takes a fifth of a second each
 * from the arrival of the first, and 0.8 s from the arrival of the last, until
 * the next arrives.
 */
export function tooBrief({moments, duration}: Showing): readonly Finding[] {
  const beats = moments.flatMap(({beat}, index) =>
    beat === undefined ? [] : [index],
  );
  return beats.flatMap((at, order) => {
    const from = beats[order - 1] ?? 0;
    const before = order > 0 ? moments[from]!.resting : moments[0]!.seen;
    const passage = moments.slice(from + 1, at + 1);
    const news = newsIn(passage, before);
    if (news.names.length === 0) return [];
    const next = arrival(moments.slice(at + 1), moments[at]!) ?? duration;
    const {beat = '', time} = moments[at]!;
    const shortfall = shortfallOf(news, next);
    if (!shortfall) return [];
    return [
      {
        rule: 'reading time' as const,
        time: news.first,
        until: time,
        nodes: news.names,
        message: `beat “${beat}”: ${shortfall}`,
      },
    ];
  });
}

interface News {
  readonly names: readonly string[];
  /** The arrivals of the first and of the last of it. */
  readonly first: number;
  readonly last: number;
}

function newsIn(passage: readonly Moment[], before: readonly Seen[]): News {
  const counts = passage.map(({resting}) => addedTo(before, resting));
  const names = counts.at(-1) ?? [];
  const time = (index: number) => passage[index]?.time ?? 0;
  return {
    names,
    first: time(counts.findIndex(count => count.length > 0)),
    last: time(counts.findLastIndex(({length}) => length < names.length) + 1),
  };
}

function arrival(later: readonly Moment[], {resting}: Moment) {
  return later.find(moment => addedTo(resting, moment.resting).length > 0)
    ?.time;
}

function shortfallOf(
  {names, first, last}: News,
  next: number,
): string | undefined {
  const reading = names.length * hold.symbol;
  if (next - first < reading - LOOK) {
    return `${names.length} new things to read in ${(next - first).toFixed(1)} s, less than ${reading.toFixed(1)}`;
  }
  return next - last < limits.term - LOOK
    ? `the last new thing stays ${(next - last).toFixed(1)} s before the next arrives, less than ${limits.term}`
    : undefined;
}

/** The pieces that occur more often than before. */
function addedTo(before: readonly Seen[], now: readonly Seen[]) {
  return added(now.flatMap(readingsOf), before.flatMap(readingsOf));
}

/** Moments are a tenth of a second apart. */
const LOOK = 0.1 + 1e-6;

import {center, coveredShare, depth} from '../box.ts';
import {isRead} from '../drawn.ts';
import type {Finding} from './finding.ts';
import {namesOf, unitOf} from './group.ts';
import {limits} from './limits.ts';
import {
  isLettering,
  type Moment,
  type SeenLettering,
  type Showing,
} from './sight.ts';

/**
 * Finds moving type that covers other type for longer than a glance, so that a
 * viewer sees a smudge. `overlaps` judges type at rest.
 */
export function piles({moments}: Showing): readonly Finding[] {
  const found = new Map<string, Finding>();
  let lying: Piles = new Map();
  for (const moment of moments) {
    const now = pilesIn(moment, lying);
    noteEnded(found, lying, now);
    lying = now;
  }
  noteEnded(found, lying, new Map());
  return [...found.values()];
}

type Piles = ReadonlyMap<string, Pile>;

/** Reports the piles that have ended, and lasted too long. */
function noteEnded(found: Map<string, Finding>, before: Piles, now: Piles) {
  for (const [key, pile] of before) {
    if (now.has(key)) continue;
    if (pile.until - pile.since >= limits.pile.time - 1e-6) note(found, pile);
  }
}

/** Two parts that cover each other, and since when. */
interface Pile {
  readonly parts: readonly [SeenLettering, SeenLettering];
  readonly since: number;
  readonly until: number;
}

/** The piles at a moment, by the ids of their parts. */
function pilesIn({time, seen, resting}: Moment, lying: Piles): Piles {
  const rests = new Set(resting);
  const type = seen.filter(isLettering).filter(isLegible);
  const piles = new Map<string, Pile>();
  for (const [order, moving] of type.entries()) {
    if (rests.has(moving)) continue;
    for (const [place, other] of type.entries()) {
      const isTried = place < order && !rests.has(other);
      if (place === order || isTried || !cover(moving, other)) continue;
      const key = [moving.id, other.id].sort().join(' ');
      const since = lying.get(key)?.since ?? time;
      piles.set(key, {parts: [moving, other], since, until: time});
    }
  }
  return piles;
}

function isLegible({name, strength}: SeenLettering): boolean {
  return strength >= limits.pile.strength && isRead(name);
}

function cover(one: SeenLettering, other: SeenLettering): boolean {
  // Most pairs are far apart, which is quickly checked.
  if (depth(one.box, other.box) <= limits.touch) return false;
  if (isOnItsLike(one, other)) return false;
  return coveredShare(one.box, other.box) > limits.pile.share;
}

/** Whether both look like one: the same word, at the same place. */
function isOnItsLike(one: SeenLettering, other: SeenLettering): boolean {
  const [[x, y], [otherX, otherY]] = [center(one.box), center(other.box)];
  return (
    one.name === other.name &&
    Math.hypot(x - otherX, y - otherY) <= limits.touch
  );
}

/** One finding for the parts of two equations that pile up at a time. */
function note(found: Map<string, Finding>, {parts, since, until}: Pile): void {
  const units = parts.map(unitOf).sort().join(' ');
  const key = [...found].find(
    ([about, known]) =>
      about.startsWith(`${units} `) &&
      since <= known.until &&
      until >= known.time,
  )?.[0];
  const known = key === undefined ? undefined : found.get(key);
  const [from, to] = [
    Math.min(since, known?.time ?? since),
    Math.max(until, known?.until ?? until),
  ];
  found.set(key ?? `${units} ${since}`, {
    rule: 'pile',
    time: from,
    until: to,
    nodes: [...new Set([...(known?.nodes ?? []), ...namesOf(parts)])],
    message: `cover each other on their way for ${(to - from).toFixed(1)} s`,
  });
}

import {depth, distanceTo, gapTo, isWithin, stretchInside} from '../box.ts';
import {findingsOf, type Finding, type Observation} from './finding.ts';
import {covers, extentOf, shrunk} from './geometry.ts';
import {unitOf} from './group.ts';
import {limits} from './limits.ts';
import {areSame} from './rest.ts';
import {
  belongTogether,
  isDisc,
  isFrame,
  isLettering,
  isLine,
  type Seen,
  type SeenDisc,
  type SeenFrame,
  type SeenLettering,
  type SeenLine,
  type Showing,
} from './sight.ts';

/**
 * Finds type on other type, on a line of another part or over a border, and
 * lines through nodes.
 */
export function overlaps({moments}: Showing): readonly Finding[] {
  let rested: readonly Seen[] = [];
  let clashes: readonly Clash[] = [];
  return findingsOf('overlap', moments, ({seen, resting}) => {
    if (resting !== rested) clashes = clashesIn(resting, rested, clashes);
    rested = resting;
    return clashes.filter(clash => !isHidden(clash, seen)).map(observed);
  });
}

interface Clash {
  readonly earlier: Seen;
  readonly later: Seen;
  readonly message: string;
}

/**
 * The clashes between resting parts, in order of drawing. Most parts rested
 * before as well, and their clashes are known.
 */
function clashesIn(
  resting: readonly Seen[],
  rested: readonly Seen[],
  known: readonly Clash[],
): readonly Clash[] {
  const stays = staying(rested, resting);
  const isTried = resting.map(thing => stays.has(thing));
  const extents = resting.map(extentOf);
  const clashes = known.filter(
    ({earlier, later}) => stays.has(earlier) && stays.has(later),
  );
  for (const [index, later] of resting.entries()) {
    for (let other = 0; other < index; other++) {
      if (isTried[index] && isTried[other]) continue;
      // Most pairs are far apart, which is quickly checked.
      if (depth(extents[other]!, extents[index]!) < 0) continue;
      const earlier = resting[other]!;
      const message = clash(earlier, later);
      if (message !== undefined) clashes.push({earlier, later, message});
    }
  }
  const place = ({later, earlier}: Clash) =>
    resting.indexOf(later) * resting.length + resting.indexOf(earlier);
  return clashes.sort((one, other) => place(one) - place(other));
}

/** The parts in both lists; empty when their order differs. */
function staying(
  before: readonly Seen[],
  now: readonly Seen[],
): ReadonlySet<Seen> {
  const known = new Set(before);
  const stays = now.filter(thing => known.has(thing));
  const both = new Set(stays);
  const stayed = before.filter(thing => both.has(thing));
  return areSame(stays, stayed) ? both : new Set();
}

function observed({earlier, later, message}: Clash): Observation {
  const keys = [earlier, later].map(keyOf).sort();
  const nodes = [later.name, earlier.name];
  return {about: keys.join(' '), nodes, message};
}

/** Two equations clash once, however many of their parts do. */
function keyOf(thing: Seen): string {
  const unit = unitOf(thing);
  return unit === thing.kind ? `${unit} ${thing.name}` : unit;
}

/** The fault between two parts; undefined if each has its own place. */
function clash(earlier: Seen, later: Seen): string | undefined {
  if (belongTogether(earlier, later)) return undefined;
  if (isLettering(later)) return clashWith(later, earlier);
  if (isLettering(earlier)) return clashWith(earlier, later);
  if (isLine(earlier) && isDisc(later)) return lineInDisc(earlier, later);
  if (isDisc(earlier) && isLine(later)) return lineInDisc(later, earlier);
  return undefined;
}

function clashWith(type: SeenLettering, other: Seen): string | undefined {
  if (isLettering(other)) return typeOnType(type, other);
  if (isLine(other)) return typeOnLine(type, other);
  if (isFrame(other)) return typeOnBorder(type, other);
  return isDisc(other) ? typeOnDisc(type, other) : undefined;
}

function typeOnType(
  one: SeenLettering,
  other: SeenLettering,
): string | undefined {
  if (one.formula !== undefined && one.formula === other.formula)
    return undefined;
  // A copy that is about to leave looks like one part.
  if (isSame(one, other)) return undefined;
  const by = depth(one.box, other.box);
  return by > limits.touch ? `overlaps by ${Math.round(by)} px` : undefined;
}

function isSame(one: SeenLettering, other: SeenLettering): boolean {
  return (
    one.name === other.name &&
    isWithin(one.box, other.box, limits.touch) &&
    isWithin(other.box, one.box, limits.touch)
  );
}

function typeOnLine(type: SeenLettering, line: SeenLine): string | undefined {
  const ink = shrunk(type.box, limits.touch);
  return stretchInside(line.from, line.to, ink)
    ? 'is crossed by the line'
    : undefined;
}

function typeOnBorder(
  type: SeenLettering,
  {box}: SeenFrame,
): string | undefined {
  const isOutside = depth(type.box, box) <= limits.touch;
  return isOutside || isWithin(type.box, box, limits.touch)
    ? undefined
    : 'lies across the border of the frame';
}

function typeOnDisc(type: SeenLettering, disc: SeenDisc): string | undefined {
  const inside = disc.radius - gapTo(disc.center, type.box);
  return inside > limits.touch
    ? `reaches ${Math.round(inside)} px into the node`
    : undefined;
}

function lineInDisc(line: SeenLine, disc: SeenDisc): string | undefined {
  const {from, to} = line;
  const inside = disc.radius - distanceTo(disc.center, from, to);
  return inside > limits.touch * 2
    ? `runs ${Math.round(inside)} px into the node`
    : undefined;
}

/**
 * Whether an opaque plate between the two, or under the later one, covers the
 * earlier one there; the plate may be moving.
 */
function isHidden({earlier, later}: Clash, seen: readonly Seen[]): boolean {
  if (isLettering(earlier)) return false;
  const box = extentOf(later);
  return seen
    .slice(seen.indexOf(earlier) + 1, seen.indexOf(later))
    .some(plate => covers(plate, box, limits.touch));
}

import {type Box, center, isWithin} from '../../../src/box.ts';
import {extentOf} from '../../../src/check/geometry.ts';
import {limits} from './limits.ts';
import {isLettering, type Seen} from '../../../src/check/sight.ts';

/** The marks of two frames, each with itself. */
export interface Matched {
  readonly pairs: readonly (readonly [before: Seen, now: Seen])[];
  readonly come: readonly Seen[];
  readonly gone: readonly Seen[];
}

/**
 * Each mark with itself a frame before: type by its id, and all else by name
 * and place, since a node may draw any number of discs.
 */
export function matched(was: readonly Seen[], is: readonly Seen[]): Matched {
  const left = new Set(was);
  const pairs: [Seen, Seen][] = [];
  const byId = new Map(was.map(thing => [thing.id, thing]));
  const fresh = is.filter(thing => {
    const same = byId.get(thing.id);
    if (!same || !isLettering(thing) || !isSameThing(same, thing)) return true;
    left.delete(same);
    pairs.push([same, thing]);
    return false;
  });
  const near = fresh
    .flatMap(thing =>
      [...left]
        .filter(other => isSameThing(other, thing))
        .map(other => ({other, thing, by: unlikeness(other, thing)})),
    )
    .filter(({by}) => by <= limits.apart)
    .sort((one, next) => one.by - next.by);
  const paired = new Set<Seen>();
  for (const {other, thing} of near) {
    if (!left.has(other) || paired.has(thing)) continue;
    left.delete(other);
    paired.add(thing);
    pairs.push([other, thing]);
  }
  const come = fresh.filter(thing => !paired.has(thing));
  const parts = [...left].flatMap(whole =>
    partsOf(whole, come).map(part => ({whole, part})),
  );
  const whole = new Set(parts.map(each => each.whole));
  const part = new Set(parts.map(each => each.part));
  return {
    pairs,
    come: come.filter(thing => !part.has(thing)),
    gone: [...left].filter(thing => !whole.has(thing)),
  };
}

/** The type that lies where a symbol was, set in parts from now on. */
function partsOf(whole: Seen, come: readonly Seen[]): readonly Seen[] {
  if (!isLettering(whole)) return [];
  const name = whole.name.normalize('NFKC');
  return come.filter(
    part =>
      isLettering(part) &&
      name.includes(part.name.normalize('NFKC')) &&
      isWithin(part.box, whole.box, limits.pixels) &&
      Math.abs(part.strength - whole.strength) <= limits.strength,
  );
}

/**
 * Whether two marks read alike; a number may count on in its place, and get or
 * lose a digit as it does.
 */
function isSameThing(one: Seen, other: Seen): boolean {
  if (isLettering(one) && isLettering(other)) {
    return one.name === other.name || counts(one, other);
  }
  if (one.kind !== other.kind) return false;
  // The name of a shape is not seen, but tells those of one node apart.
  return nodeOf(one) === nodeOf(other)
    ? one.name === other.name
    : one.color === other.color;
}

function counts(one: Seen, other: Seen): boolean {
  return (
    one.id === other.id &&
    one.kind === 'value' &&
    Math.abs(one.name.length - other.name.length) <= limits.digits
  );
}

/**
 * How far two marks are apart, in pixels; their sizes count as well, and the
 * nodes that draw them.
 */
function unlikeness(one: Seen, other: Seen): number {
  const [a, b] = [extentOf(one), extentOf(other)];
  const [[x, y], [toX, toY]] = [center(a), center(b)];
  const by = Math.abs(sidesOf(a).height - sidesOf(b).height);
  const strange = nodeOf(one) === nodeOf(other) ? 0 : limits.apart / 2;
  return Math.hypot(x - toX, y - toY) + 2 * by + strange;
}

/** The node that draws a mark. */
export function nodeOf({owners}: Seen): string | undefined {
  return owners.at(-1);
}

/** The width and the height of a box. */
export function sidesOf({left, top, right, bottom}: Box): {
  readonly width: number;
  readonly height: number;
} {
  return {width: right - left, height: bottom - top};
}

import {type Box, center, isWithin, union} from '../box.ts';
import {extentOf} from './geometry.ts';
import {limits} from './limits.ts';
import {
  isFrame,
  isLettering,
  isLine,
  type Seen,
  type SeenLettering,
} from './sight.ts';

/** A frame of a figure at `playedFps`, with all of its marks, hidden or not. */
export interface SeenFrameAt {
  /** Seconds from the start of the figure. */
  readonly time: number;
  readonly seen: readonly Seen[];
}

/** A change in one step. */
export interface Pop {
  /** The time of the frame after it. */
  readonly time: number;
  readonly name: string;
  /** In plain words. */
  readonly change: string;
}

/**
 * The marks that change strength, size, shape or fill in one step between two
 * frames. A new mark begins at nothing, and ends there; a fast change over
 * several frames is none. Places are free: a mark may jump as far as it likes.
 */
export class PopFinder {
  private readonly ground: string;
  private before: readonly Seen[] | undefined;
  /** Those of the last two steps, the later ones not judged yet. */
  private last: readonly Change[] = [];
  private pending: readonly Change[] = [];

  /** @param ground - The colour of plates that nobody sees by themselves. */
  public constructor(ground: string) {
    this.ground = ground;
  }

  /** The pops in the step before this frame; the last frame is added twice. */
  public next({time, seen}: SeenFrameAt): readonly Pop[] {
    const {before, last, pending} = this;
    this.before = seen;
    if (!before) return [];
    const now = changesBetween(before, seen, this.ground).map(change => ({
      ...change,
      time,
    }));
    [this.last, this.pending] = [pending, now];
    const beside = [...last, ...now];
    return pending.filter(
      change =>
        change.by > 1 &&
        !beside.some(
          ({track, by}) =>
            // A mark may also begin and end by growing.
            (track === change.track || track === change.grows) &&
            by >= change.by * limits.pop.beside,
        ),
    );
  }
}

interface Change extends Pop {
  /** What changes, and how. */
  readonly track: string;
  /** The track of its size, for one that comes or goes. */
  readonly grows?: string;
  /** By how much, in limits. */
  readonly by: number;
}

type Untimed = Omit<Change, 'time'>;

function changesBetween(
  before: readonly Seen[],
  now: readonly Seen[],
  ground: string,
): readonly Untimed[] {
  const stays = new Set(now);
  const known = new Set(before);
  const isShown = (thing: Seen) => !isFrame(thing) || thing.color !== ground;
  const was = before.filter(thing => !stays.has(thing) && isShown(thing));
  const is = now.filter(thing => !known.has(thing) && isShown(thing));
  const {pairs, come, gone} = matched(
    was.filter(thing => !isLine(thing)),
    is.filter(thing => !isLine(thing)),
  );
  return [
    ...pairs.flatMap(([one, other]) => changesOf(one, other)),
    ...come.map(thing => stepOf(thing, 'appears')),
    ...gone.map(thing => stepOf(thing, 'vanishes')),
    ...inkChanges(was, is),
  ];
}

interface Matched {
  readonly pairs: readonly (readonly [before: Seen, now: Seen])[];
  readonly come: readonly Seen[];
  readonly gone: readonly Seen[];
}

/**
 * Each mark with itself a frame before: type by its id, and all else by name
 * and place, since a node may draw any number of discs.
 */
function matched(was: readonly Seen[], is: readonly Seen[]): Matched {
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
    .filter(({by}) => by <= limits.pop.apart)
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
      isWithin(part.box, whole.box, limits.pop.pixels) &&
      Math.abs(part.strength - whole.strength) <= limits.pop.strength,
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
    Math.abs(one.name.length - other.name.length) <= limits.pop.digits
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
  const strange = nodeOf(one) === nodeOf(other) ? 0 : limits.pop.apart / 2;
  return Math.hypot(x - toX, y - toY) + 2 * by + strange;
}

function nodeOf({owners}: Seen): string | undefined {
  return owners.at(-1);
}

function changesOf(one: Seen, other: Seen): readonly Untimed[] {
  return [
    ...strengthChange(one, other),
    ...sizeChanges(one, other),
    ...fillChange(one, other),
  ];
}

function strengthChange(one: Seen, other: Seen): readonly Untimed[] {
  const [from, to] = [one.strength, other.strength];
  if (from === to) return [];
  return [
    {
      track: `strength ${other.id}`,
      name: other.name,
      by: Math.abs(to - from) / limits.pop.strength,
      change: `goes from ${percent(from)} to ${percent(to)}`,
    },
  ];
}

function sizeChanges(one: Seen, other: Seen): readonly Untimed[] {
  const [from, to] = [sizeOf(one), sizeOf(other)];
  const least = isFrame(one) ? limits.pop.line : limits.pop.pixels;
  return (['width', 'height'] as const).flatMap(side => {
    const [a, b] = [from[side], to[side]];
    const by = Math.abs(b - a);
    if (by === 0) return [];
    // A border runs over the frame as a line does.
    const share = isFrame(one) ? 0 : limits.pop.size * Math.min(a, b);
    return {
      track: `${side} ${other.id}`,
      name: other.name,
      by: by / Math.max(least, share),
      change: `goes from ${a.toFixed()} to ${b.toFixed()} px in ${side}`,
    };
  });
}

interface Sizes {
  readonly width: number;
  readonly height: number;
}

/**
 * For type the pixels of an em in both directions, so that another cut of a
 * bracket in the same box shows; for the rest its sides.
 */
function sizeOf(thing: Seen): Sizes {
  if (!isLettering(thing)) return sidesOf(extentOf(thing));
  return emsOf(thing);
}

function emsOf({glyphs = [], box, em}: SeenLettering): Sizes {
  if (glyphs.length === 0) return {width: em, height: em};
  const {width, height} = sidesOf(box);
  const set = glyphs.map(glyph => glyph.box);
  return {
    width: width / Math.max(...set.map(({right}) => right)),
    height: height / Math.max(...set.map(({bottom}) => bottom)),
  };
}

function sidesOf({left, top, right, bottom}: Box): Sizes {
  return {width: right - left, height: bottom - top};
}

function fillChange(one: Seen, other: Seen): readonly Untimed[] {
  if (!('fill' in one && 'fill' in other)) return [];
  const [from, to] = [one.fill.opacity, other.fill.opacity];
  if (from === to) return [];
  return [
    {
      track: `fill ${other.id}`,
      name: other.name,
      by: Math.abs(to - from) / limits.pop.strength,
      change: `is filled to ${percent(to)} after ${percent(from)}`,
    },
  ];
}

/** A mark that comes or goes; a speck may at any strength. */
function stepOf(thing: Seen, how: string): Untimed {
  const {width, height} = sidesOf(extentOf(thing));
  const size = Math.max(width, height);
  const speck = isFrame(thing) ? limits.pop.plate : limits.pop.speck;
  const isSpeck = !isLettering(thing) && size <= speck;
  return {
    track: `strength ${thing.id}`,
    grows: `height ${thing.id}`,
    name: thing.name,
    by: isSpeck ? 0 : thing.strength / limits.pop.strength,
    change: `${how} at ${percent(thing.strength)}`,
  };
}

/** Lines are drawn and run out, so their ink counts: length times strength. */
function inkChanges(
  was: readonly Seen[],
  is: readonly Seen[],
): readonly Untimed[] {
  const [from, to] = [inksIn(was), inksIn(is)];
  // Another line may take the place of one, as on a map that grows.
  const heirs = new Map<string, string>();
  for (const isMeant of [isSameInPlace, isInPlaceOf, isSame]) {
    const taken = new Set(heirs.values());
    for (const line of from.values()) {
      if (heirs.has(line.key)) continue;
      const heir = [...to.values()].find(
        next => !taken.has(next.key) && isMeant(line, next),
      );
      if (!heir) continue;
      heirs.set(line.key, heir.key);
      taken.add(heir.key);
    }
  }
  const heritage = new Set(heirs.values());
  const fresh = [...to.keys()].filter(key => !heritage.has(key));
  return [
    ...Array.from(from.keys(), key => [key, heirs.get(key)] as const),
    ...fresh.map(key => [undefined, key] as const),
  ].map(([old, key]) => {
    const [a, b] = [from.get(old ?? '')?.ink ?? 0, to.get(key ?? '')?.ink ?? 0];
    const name = key ?? old ?? '';
    return {
      track: `ink ${name}`,
      name,
      by: Math.abs(b - a) / limits.pop.line,
      change: `goes from ${a.toFixed()} to ${b.toFixed()} px of ink`,
    };
  });
}

function isSame(one: Inked, other: Inked): boolean {
  return one.key === other.key;
}

function isSameInPlace(one: Inked, other: Inked): boolean {
  return isSame(one, other) && isInPlaceOf(one, other);
}

interface Inked {
  readonly key: string;
  readonly color: string;
  readonly ink: number;
  readonly box: Box;
}

function inksIn(seen: readonly Seen[]): ReadonlyMap<string, Inked> {
  const sums = new Map<string, Inked>();
  for (const line of seen.filter(isLine)) {
    const {from, to, name, color, strength} = line;
    const key = `${name} ${color}`;
    const known = sums.get(key);
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const boxes = [extentOf(line), ...(known ? [known.box] : [])];
    sums.set(key, {
      key,
      color,
      ink: (known?.ink ?? 0) + length * strength,
      box: union(boxes)!,
    });
  }
  return sums;
}

function isInPlaceOf(one: Inked, other: Inked): boolean {
  return (
    one.color === other.color &&
    isWithin(one.box, other.box, limits.pop.apart) &&
    isWithin(other.box, one.box, limits.pop.apart)
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

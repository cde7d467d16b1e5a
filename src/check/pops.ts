import {center, type Box} from '../box.ts';
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
  const come = fresh.filter(thing => {
    let near: Seen | undefined;
    for (const other of left) {
      if (!isSameThing(other, thing)) continue;
      const far = near ? apart(near, thing) : limits.pop.apart;
      if (apart(other, thing) <= far) near = other;
    }
    if (!near) return true;
    left.delete(near);
    pairs.push([near, thing]);
    return false;
  });
  return {pairs, come, gone: [...left]};
}

/** Whether two marks read alike; a number may count on in its place. */
function isSameThing(one: Seen, other: Seen): boolean {
  const isType = isLettering(one) && isLettering(other);
  if (one.kind !== other.kind && !isType) return false;
  return one.name === other.name || counts(one, other);
}

function counts(one: Seen, other: Seen): boolean {
  return (
    one.id === other.id &&
    one.kind === 'value' &&
    one.name.replace(/\d/g, '0') === other.name.replace(/\d/g, '0')
  );
}

function apart(one: Seen, other: Seen): number {
  const [a, b] = [center(extentOf(one)), center(extentOf(other))];
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
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
  const isSpeck = !isLettering(thing) && size <= limits.pop.speck;
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
  const [from, to] = [inks(was), inks(is)];
  return [...new Set([...from.keys(), ...to.keys()])].map(key => {
    const [a, b] = [from.get(key) ?? 0, to.get(key) ?? 0];
    const change = `goes from ${a.toFixed()} to ${b.toFixed()} px of ink`;
    const by = Math.abs(b - a) / limits.pop.line;
    return {track: `ink ${key}`, name: key, by, change};
  });
}

function inks(seen: readonly Seen[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const line of seen.filter(isLine)) {
    const {from, to, name, color, strength} = line;
    const key = `${name} ${color}`;
    const ink = Math.hypot(to[0] - from[0], to[1] - from[1]) * strength;
    sums.set(key, (sums.get(key) ?? 0) + ink);
  }
  return sums;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

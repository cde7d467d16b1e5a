import {extentOf} from '../../../src/check/geometry.ts';
import {limits} from './limits.ts';
import {
  isFrame,
  isLettering,
  isLine,
  type Seen,
  type SeenLettering,
} from '../../../src/check/sight.ts';
import type {Untimed} from './change.ts';
import {inkChanges} from './inkChanges.ts';
import {matched, nodeOf, sidesOf} from './matched.ts';

/** Everything that changes between two frames, but places. */
export function changesBetween(
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
      track: `strength ${trackOf(other)}`,
      name: other.name,
      by: Math.abs(to - from) / limits.strength,
      change: `goes from ${percent(from)} to ${percent(to)}`,
    },
  ];
}

function sizeChanges(one: Seen, other: Seen): readonly Untimed[] {
  const [from, to] = [sizeOf(one), sizeOf(other)];
  const least = isFrame(one) ? limits.line : limits.pixels;
  return (['width', 'height'] as const).flatMap(side => {
    const [a, b] = [from[side], to[side]];
    const by = Math.abs(b - a);
    if (by === 0) return [];
    // A border runs over the frame as a line does.
    const share = isFrame(one) ? 0 : limits.size * Math.min(a, b);
    return {
      track: `${side} ${trackOf(other)}`,
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
  // A glyph that is drawn smaller than its em is no smaller em.
  const size = Math.max(...glyphs.map(glyph => glyph.size));
  return {
    width: (size * width) / Math.max(...set.map(({right}) => right)),
    height: (size * height) / Math.max(...set.map(({bottom}) => bottom)),
  };
}

function fillChange(one: Seen, other: Seen): readonly Untimed[] {
  if (!('fill' in one && 'fill' in other)) return [];
  const [from, to] = [one.fill.opacity, other.fill.opacity];
  if (from === to) return [];
  return [
    {
      track: `fill ${trackOf(other)}`,
      name: other.name,
      by: Math.abs(to - from) / limits.strength,
      change: `is filled to ${percent(to)} after ${percent(from)}`,
    },
  ];
}

/** A mark that comes or goes; a speck may at any strength. */
function stepOf(thing: Seen, how: string): Untimed {
  const {width, height} = sidesOf(extentOf(thing));
  const size = Math.max(width, height);
  const speck = isFrame(thing) ? limits.plate : limits.speck;
  const isSpeck = !isLettering(thing) && size <= speck;
  return {
    track: `strength ${trackOf(thing)}`,
    grows: `height ${trackOf(thing)}`,
    name: thing.name,
    by: isSpeck ? 0 : thing.strength / limits.strength,
    change: `${how} at ${percent(thing.strength)}`,
  };
}

/** What stays of a mark from frame to frame; its number in its node may not. */
function trackOf(thing: Seen): string {
  if (isLettering(thing)) return thing.id;
  return `${nodeOf(thing) ?? ''} ${thing.name}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

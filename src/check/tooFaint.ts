import {contrast, over, rgbOf, type Rgb} from './colour.ts';
import {findingsOf, type Finding, type Observation} from './finding.ts';
import {gapTo} from '../box.ts';
import {extentOf} from './geometry.ts';
import {isWithin} from '../box.ts';
import {groupsOf, namesOf} from './group.ts';
import {limits} from './limits.ts';
import {
  isDisc,
  isFrame,
  isLettering,
  type Seen,
  type SeenDisc,
  type SeenFrame,
  type SeenLettering,
  type Showing,
} from './sight.ts';

/** Parts that type can stand on. */
type Filled = SeenDisc | SeenFrame;

/**
 * Finds type with little contrast to its background. Only resting type counts:
 * a moving frame passes over type in a moment.
 */
export function tooFaint(showing: Showing): readonly Finding[] {
  const ground = rgbOf(showing.ground);
  return findingsOf('contrast', showing.moments, ({seen, resting}) =>
    observe(seen, new Set(resting), ground),
  );
}

function observe(
  seen: readonly Seen[],
  rests: ReadonlySet<Seen>,
  ground: Rgb,
): readonly Observation[] {
  const ratios = new Map<SeenLettering, number>();
  const below: Filled[] = [];
  for (const thing of seen.filter(thing => rests.has(thing))) {
    if (isDisc(thing) || isFrame(thing)) below.push(thing);
    if (!isLettering(thing)) continue;
    const behind = backdrop(thing, below, ground);
    const shown = over(rgbOf(thing.color), inkOf(thing), behind);
    ratios.set(thing, contrast(shown, behind));
  }
  const faint = [...ratios.keys()].filter(
    thing => ratios.get(thing)! < leastFor(thing) - PLAY,
  );
  return groupsOf(faint, shade).map(({key, things}) => {
    const least = Math.min(...things.map(thing => ratios.get(thing)!));
    const {strength} = things[0]!;
    return {
      about: key,
      nodes: namesOf(things),
      message: `stands out by ${least.toFixed(2)}:1 at strength ${strength.toFixed(2)}, less than ${leastFor(things[0]!)}:1`,
    };
  });
}

/** Parts of one colour and strength are equally faint on equal ground. */
function shade({color, strength}: SeenLettering): string {
  return `${color} ${strength.toFixed(1)}`;
}

/**
 * The share of its own colour with which a part is judged. One that is almost
 * fully visible counts in full: a viewer does not notice whether a beat falls a
 * frame before or after a fade begins.
 */
function inkOf(thing: SeenLettering): number {
  return isSpoken(thing) ? 1 : thing.strength;
}

function isSpoken({strength}: SeenLettering): boolean {
  return strength >= limits.spoken;
}

function leastFor(thing: SeenLettering): number {
  return isSpoken(thing) ? limits.contrast : limits.dimContrast;
}

/** The colour behind a part: the ground, and all fills under it. */
function backdrop(
  thing: SeenLettering,
  below: readonly Filled[],
  ground: Rgb,
): Rgb {
  return below
    .filter(other => standsOn(thing, other))
    .reduce(
      (color, {fill}) => over(rgbOf(fill.color), fill.opacity, color),
      ground,
    );
}

function standsOn(thing: SeenLettering, other: Filled): boolean {
  const {left, top, right, bottom} = thing.box;
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  return isDisc(other)
    ? gapTo(middle, around(other.center)) < other.radius
    : isWithin(thing.box, extentOf(other), limits.touch);
}

function around([x, y]: readonly [number, number]) {
  return {left: x, top: y, right: x, bottom: y};
}

/** Colours are rounded to whole steps of 255. */
const PLAY = 0.01;

import {contrast, over, rgbOf, type Rgb} from './colour.ts';
import {findingsOf, type Finding, type Observation} from './finding.ts';
import {extentOf, gapTo, isWithin} from './geometry.ts';
import {groupsOf, namesOf} from './group.ts';
import {limits} from './limits.ts';
import {
  isDisc,
  isFrame,
  isLettering,
  type Seen,
  type SeenLettering,
  type Showing,
} from './sight.ts';

/** Type that hardly differs from what lies behind it. */
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
  const faint = seen.flatMap((thing, order) => {
    if (!isLettering(thing) || !rests.has(thing)) return [];
    const behind = backdrop(thing, seen.slice(0, order), ground);
    const ratio = contrast(
      over(rgbOf(thing.color), thing.strength, behind),
      behind,
    );
    return ratio < leastFor(thing) ? [{thing, ratio}] : [];
  });
  return groupsOf(faint.map(({thing}) => thing)).map(({key, things}) => {
    const ratios = faint.filter(({thing}) => things.includes(thing));
    const least = Math.min(...ratios.map(({ratio}) => ratio));
    return {
      about: key,
      nodes: namesOf(things),
      message: `stands out by ${least.toFixed(1)}:1, less than ${leastFor(things[0]!)}:1, at strength ${things[0]!.strength.toFixed(2)}`,
    };
  });
}

function leastFor({strength}: SeenLettering): number {
  return strength >= limits.spoken ? limits.contrast : limits.dimContrast;
}

/** The colour behind something: the ground, and all fills that it stands on. */
function backdrop(
  thing: SeenLettering,
  below: readonly Seen[],
  ground: Rgb,
): Rgb {
  return below.reduce((color, other) => {
    if (!(isDisc(other) || isFrame(other)) || !standsOn(thing, other))
      return color;
    const {fill} = other;
    return over(rgbOf(fill.color), fill.opacity, color);
  }, ground);
}

function standsOn(thing: SeenLettering, other: Seen): boolean {
  const {left, top, right, bottom} = thing.box;
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  return isDisc(other)
    ? gapTo(middle, around(other.center)) < other.radius
    : isWithin(thing.box, extentOf(other), limits.touch);
}

function around([x, y]: readonly [number, number]) {
  return {left: x, top: y, right: x, bottom: y};
}

import {space} from '../../theme.ts';
import {Badge} from '../type/Badge.ts';
import {
  type Box,
  boxAround,
  center,
  distanceTo,
  gapTo,
  type Point,
  union,
} from '../../box.ts';
import type {NetworkMap} from './NetworkMap.ts';
import {isEdge} from '../../network/mapIds.ts';

/**
 * The places of badges, each among some nodes of the map or beside a single one,
 * in the map's coordinates. They touch neither nodes, labels nor edges, nor each
 * other; if there is no room for that, a badge stands where most is left.
 */
export function badgePlaces(
  map: NetworkMap,
  parts: readonly (readonly string[])[],
): readonly Point[] {
  const things = thingsOn(map);
  return parts.map(ids => {
    const nodes = ids
      .filter(id => !isEdge(id))
      .map(id => boxAround([map.shown(id).x(), map.shown(id).y()], 0, 0));
    const place = freest(near(union(nodes)!, map.band), things);
    things.push(from => distanceTo(from, place, place) - RADIUS);
    return place;
  });
}

/** The distance of a point from something on the map, in pixels. */
type Distance = (from: Point) => number;

function thingsOn(map: NetworkMap): Distance[] {
  return [
    ...Array.from(map.nodes.values(), (node): Distance => {
      const ring = node.footprint('');
      const [middle, radius] = [center(ring), (ring.right - ring.left) / 2];
      return from => distanceTo(from, middle, middle) - radius;
    }),
    ...Array.from(map.stretches.values(), (dots): Distance => {
      const box = dots.footprint();
      return from => gapTo(from, box);
    }),
    ...Array.from(map.edges.values()).flatMap((edge): Distance[] => {
      const [start, end, label] = [edge.at(0), edge.at(1), edge.labelBox()];
      const line: Distance = from => distanceTo(from, start, end);
      return label ? [line, from => gapTo(from, label)] : [line];
    }),
  ];
}

/** The first place with enough space around it, or that with most. */
function freest(
  candidates: readonly Point[],
  things: readonly Distance[],
): Point {
  const isFree = (place: Point) =>
    things.every(distance => distance(place) >= RADIUS + GAP);
  const spaceAt = (place: Point) =>
    Math.min(...things.map(distance => distance(place)));
  return (
    candidates.find(isFree) ??
    candidates.reduce((one, other) =>
      spaceAt(other) > spaceAt(one) ? other : one,
    )
  );
}

const RADIUS = Badge.radius;

/** Space between a badge and anything else, in pixels. */
const GAP = space.tiny;

/** Places around the nodes of a part, the nearest to its middle first. */
function near(within: Box, band: Box): readonly Point[] {
  const [x, y] = center(within);
  const reach = (within.right - within.left) / 2 + ASIDE;
  const across = steps(-reach, reach);
  const down = steps(band.top + RADIUS - y, band.bottom - RADIUS - y);
  return across
    .flatMap(dx => down.map((dy): Point => [dx, dy]))
    .sort((one, other) => Math.hypot(...one) - Math.hypot(...other))
    .map(([dx, dy]): Point => [x + dx, y + dy]);
}

/** Numbers around 0 between two limits. */
function steps(least: number, most: number): readonly number[] {
  const [first, last] = [Math.ceil(least / STEP), Math.floor(most / STEP)];
  return Array.from(
    {length: Math.max(0, last - first + 1)},
    (_, at) => (first + at) * STEP,
  );
}

/** The distance of tried places, in pixels. */
const STEP = 4;

/** How far a badge may stand outside the outermost nodes, in pixels. */
const ASIDE = 108;

import type {Palette} from '../../theme.ts';
import {Badge} from '../type/Badge.ts';
import {boxAround, type Point} from '../../box.ts';
import {crossedOn, freePlace} from './freePlace.ts';
import type {NetworkMap} from './NetworkMap.ts';
import {isEdge} from '../../network/mapIds.ts';

/**
 * A badge among some nodes of the map, or beside a single one, where it covers
 * neither node nor label and, if possible, no edge.
 */
export function markOn(
  map: NetworkMap,
  places: readonly string[],
  text: string,
  palette: Palette,
): Badge {
  const nodes = places
    .filter(place => !isEdge(place))
    .map(place => map.shown(place));
  const [xs, ys] = [nodes.map(node => node.x()), nodes.map(node => node.y())];
  const middle: Point = [middleOf(xs), middleOf(ys)];
  const half = [Badge.radius, Badge.radius] as const;
  const candidates = around(middle);
  const clear = candidates.filter(
    place => !crossedOn(map, boxAround(place, 2 * half[0], 2 * half[1])),
  );
  const [x, y] =
    freePlace(map, clear, half) ??
    freePlace(map, candidates, half) ??
    freePlace(map, around(middle, 2 * STEP), half) ??
    middle;
  return new Badge({text, palette, position: [map.x() + x, map.y() + y]});
}

function middleOf(values: readonly number[]): number {
  return (Math.min(...values) + Math.max(...values)) / 2;
}

/** Places around a point, the nearest first. */
function around([x, y]: Point, step = STEP): readonly Point[] {
  const steps = Array.from({length: 25}, (_, index) => (index - 12) * step);
  return steps
    .flatMap(dx => steps.map((dy): Point => [dx, dy]))
    .sort((one, other) => Math.hypot(...one) - Math.hypot(...other))
    .map(([dx, dy]): Point => [x + dx, y + dy]);
}

/** The distance of tried places, in pixels. */
const STEP = 8;

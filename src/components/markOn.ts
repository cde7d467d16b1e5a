import type {Palette} from '../theme.ts';
import {Badge} from './Badge.ts';
import type {Point} from './box.ts';
import {freePlace, takenOn} from './freePlace.ts';
import type {NetworkMap} from './NetworkMap.ts';

/** A badge amid some nodes of the map, or beside a single one, where it covers neither node nor label. */
export function markOn(
  map: NetworkMap,
  places: readonly string[],
  text: string,
  palette: Palette,
): Badge {
  const nodes = places.flatMap(place => map.nodes.get(place) ?? []);
  const [xs, ys] = [nodes.map(node => node.x()), nodes.map(node => node.y())];
  const middle: Point = [middleOf(xs), middleOf(ys)];
  const [x, y] =
    freePlace(around(middle), [Badge.radius, Badge.radius], takenOn(map)) ??
    middle;
  return new Badge({text, palette, position: [map.x() + x, map.y() + y]});
}

function middleOf(values: readonly number[]): number {
  return (Math.min(...values) + Math.max(...values)) / 2;
}

/** Places around a point, the nearest first. */
function around([x, y]: Point): readonly Point[] {
  const steps = Array.from({length: 13}, (_, index) => (index - 6) * 12);
  return steps
    .flatMap(dx => steps.map((dy): Point => [dx, dy]))
    .sort((one, other) => Math.hypot(...one) - Math.hypot(...other))
    .map(([dx, dy]): Point => [x + dx, y + dy]);
}

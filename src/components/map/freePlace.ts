import {
  type Box,
  boxAround,
  isWithin,
  overlap,
  type Point,
  stretchInside,
} from '../../box.ts';
import type {MapEdge} from './MapEdge.ts';
import type {NetworkMap} from './NetworkMap.ts';

/**
 * The first free place on a map for a box with this half width and half height.
 */
export function freePlace(
  map: NetworkMap,
  candidates: readonly Point[],
  [halfWidth, halfHeight]: readonly [number, number],
  taken = takenOn(map),
): Point | undefined {
  return candidates.find(place =>
    isFree(map, boxAround(place, 2 * halfWidth, 2 * halfHeight), taken),
  );
}

/** Whether a box lies in a map's band and touches nothing that is taken. */
export function isFree(
  map: NetworkMap,
  box: Box,
  taken: readonly Box[],
): boolean {
  return isWithin(box, map.band) && !taken.some(other => overlap(box, other));
}

/**
 * Whether a line of the map passes through a box.
 *
 * @param own - The edge that may.
 */
export function crossedOn(map: NetworkMap, box: Box, own?: MapEdge): boolean {
  return Array.from(map.edges.values()).some(
    edge => edge !== own && stretchInside(edge.at(0), edge.at(1), box),
  );
}

/**
 * The boxes of nodes, their values, dots and shown labels on a map, in its
 * coordinates.
 *
 * @param own - The edge whose label is left out.
 */
export function takenOn(map: NetworkMap, own?: MapEdge): readonly Box[] {
  return [
    ...Array.from(map.nodes.values(), node => node.footprint()),
    ...Array.from(map.stretches.values(), dots => dots.footprint()),
    ...Array.from(map.edges.values()).flatMap(edge =>
      edge === own ? [] : (edge.labelBox() ?? []),
    ),
  ];
}

import {
  type Box,
  boxAround,
  overlap,
  type Point,
  stretchInside,
} from '../box.ts';
import type {NetworkMap} from './NetworkMap.ts';

/** The first place at which a box of a half width and half height touches none of the others. */
export function freePlace(
  candidates: readonly Point[],
  [halfWidth, halfHeight]: readonly [number, number],
  taken: readonly Box[],
): Point | undefined {
  return candidates.find(place => {
    const box = boxAround(place, 2 * halfWidth, 2 * halfHeight);
    return !taken.some(other => overlap(box, other));
  });
}

/** Whether a line of the map passes through a box. */
export function crossedOn(map: NetworkMap, box: Box): boolean {
  return Array.from(map.edges.values()).some(edge =>
    stretchInside(edge.at(0), edge.at(1), box),
  );
}

/** What nodes, their values, dots and the labels that show take up on a map, in its coordinates. */
export function takenOn(map: NetworkMap): readonly Box[] {
  return [
    ...Array.from(map.nodes.values(), node => node.footprint()),
    ...Array.from(map.stretches.values(), dots => dots.footprint()),
    ...Array.from(map.edges.values()).flatMap(edge => edge.labelBox() ?? []),
  ];
}

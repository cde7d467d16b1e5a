import {isEdge} from '../../network/mapIds.ts';
import {type Box, boxAround, depth, overlap, stretchInside} from '../../box.ts';
import {LABEL_PADDING} from './plan/labelRests.ts';
import type {MapEdge} from './MapEdge.ts';
import type {NetworkMap} from './NetworkMap.ts';

/**
 * The named edges whose labels are legible together: no label lies on a node,
 * on an earlier label, or on the line of another of these edges. Other lines do
 * not count: the label of a focused edge has a plate.
 */
export function namesWithRoom(
  map: NetworkMap,
  ids: readonly string[],
): readonly string[] {
  const discs = Array.from(map.nodes.values(), node => {
    const across = 2 * node.radius * node.scale.x();
    return boxAround([node.x(), node.y()], across, across);
  });
  const taken: Box[] = [];
  const edges = ids.filter(isEdge);
  return edges.filter(id => {
    const place = map.edges.get(id)?.labelPlace();
    const isFree =
      place !== undefined &&
      !taken.some(other => overlap(place, other)) &&
      !edges.some(
        other => other !== id && isCrossed(place, map.edges.get(other)),
      ) &&
      !discs.some(disc => depth(place, disc) > LABEL_PADDING);
    if (isFree) taken.push(place);
    return isFree;
  });
}

function isCrossed(place: Box, edge: MapEdge | undefined): boolean {
  return Boolean(edge && stretchInside(edge.at(0), edge.at(1), place));
}

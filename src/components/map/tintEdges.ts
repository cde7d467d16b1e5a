import {all, type ThreadGenerator} from '@motion-canvas/core';
import {isEdge} from '../../network/mapIds.ts';
import {time} from '../../theme.ts';
import type {NetworkMap} from './NetworkMap.ts';

/** Edges of the map take a colour that links them with something else. */
export function* tintEdges(
  map: NetworkMap,
  ids: readonly string[],
  color: string,
  duration: number = time.hop,
): ThreadGenerator {
  const edges = ids.filter(isEdge).flatMap(id => map.edges.get(id) ?? []);
  edges.forEach(edge => edge.tint(color));
  yield* all(...edges.map(edge => edge.tinted(1, duration)));
}

import {all, easeInOutCubic, type ThreadGenerator} from '@motion-canvas/core';
import type {EdgeId} from '../../network/mapIds.ts';
import {stroke, time} from '../../theme.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {columnsOf, relight} from './tracePaths.ts';

/**
 * All paths of a figure light up together; then each edge becomes as wide as the
 * square root of its gradient, relative to the largest of its column, as in the
 * title.
 */
export function* relightBySize(
  map: NetworkMap,
  edges: readonly EdgeId[],
  pace = 1,
): ThreadGenerator {
  yield* relight(map, edges, pace);
  yield* all(
    ...[...widthsBySize(map, edges)].map(([id, width]) =>
      map.edge(id).lightWidth(width, time.travel, easeInOutCubic),
    ),
  );
}

/** The width of each drawn edge by the size of its gradient, in pixels. */
function widthsBySize(
  map: Pick<NetworkMap, 'edges' | 'gradientOver'>,
  edges: readonly EdgeId[],
): ReadonlyMap<EdgeId, number> {
  const [thin, thick] = stroke.gradient;
  const drawn = [...new Set(edges)].filter(id => map.edges.has(id));
  return new Map(
    columnsOf(drawn).flatMap(column => {
      const sizes = column.map(id => Math.abs(map.gradientOver(id)));
      const largest = Math.max(...sizes, Number.MIN_VALUE);
      return column.map((id, at) => {
        const share = Math.sqrt(sizes[at]! / largest);
        return [id, thin + (thick - thin) * share] as const;
      });
    }),
  );
}

import {all, easeInOutSine, type ThreadGenerator} from '@motion-canvas/core';
import {time} from '../../theme.ts';
import {edgesInto} from './buildMap.ts';
import type {NetworkMap} from './NetworkMap.ts';

/**
 * One forward pass: pulses run along the edges into a column, and when they
 * arrive its values appear; then the next column.
 *
 * @param columns - The columns of the map to reach; all by default.
 */
export function* runForward(
  map: NetworkMap,
  columns: readonly (readonly string[])[] = map.columns,
  pace = 1,
): ThreadGenerator {
  for (const column of columns) {
    const incoming = edgesInto(map, column).map(([, edge]) => edge);
    incoming.forEach(edge => edge.pulse(0));
    yield* all(
      ...incoming.map(edge => edge.pulse(1, time.hop * pace, easeInOutSine)),
    );
    yield* all(
      ...column.map(id => map.node(id).valueShown(1, time.flick * pace)),
    );
  }
}

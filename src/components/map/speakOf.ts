import {all, delay, type ThreadGenerator} from '@motion-canvas/core';
import type {MapEdge} from './MapEdge.ts';

/**
 * An edge comes before the others when it is spoken of, and steps back when it
 * no longer is.
 *
 * @param named - Whether its label shows even where it is crowded.
 */
export function* speakOf(
  edge: MapEdge,
  spoken: boolean,
  duration: number,
  named = spoken,
): ThreadGenerator {
  if (spoken) edge.zIndex(Math.max(edge.zIndex(), 1));
  yield* all(
    edge.spoken(named ? 1 : 0, duration),
    // Halfway: an earlier label stays before new lines while it mostly shows,
    // and a new one comes before earlier lines when it mostly does.
    delay(duration / 2, () => {
      edge.zIndex(named ? NAMED_DEPTH : spoken ? 1 : 0);
    }),
  );
}

/** How far before the others an edge stands while its label shows. */
export const NAMED_DEPTH = 1.5;

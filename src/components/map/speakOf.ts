import {all, delay, type ThreadGenerator} from '@motion-canvas/core';
import type {MapEdge} from './MapEdge.ts';

/**
 * An edge comes before the others while it is in focus, and steps back
 * afterwards.
 *
 * @param named - Whether its label shows even if it is crowded.
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

/** The depth of an edge before the others while its label shows. */
export const NAMED_DEPTH = 1.5;

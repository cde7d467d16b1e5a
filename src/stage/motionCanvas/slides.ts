import type * as Core from '@motion-canvas/core';
import type {Beat} from './timeEvents.ts';

/**
 * The slides of a scene that has run, in order of time: where a presentation waits.
 * Versions before 3.11 have none.
 */
export function slidesOf(scene: Core.Scene): readonly Beat[] {
  const {slides}: {readonly slides?: Core.Scene['slides']} = scene;
  const found = slides?.onChanged.current ?? [];
  return found
    .map(({name, time}) => ({name, time}))
    .sort((a, b) => a.time - b.time);
}

import {type ThreadGenerator, useScene} from '@motion-canvas/core';

/**
 * Runs the script of an author within a scene, and names it, so that an error
 * can name the line of the script that began what failed.
 */
export function* running(script: ThreadGenerator): ThreadGenerator {
  Object.assign(useScene(), {script});
  yield* script;
}

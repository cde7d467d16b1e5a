import type * as Core from '@motion-canvas/core';

/**
 * Lets go of everything that a scene has built: tens of megabytes of nodes,
 * which a film of many scenes could not hold all at once. The scene starts anew
 * when it is reset.
 *
 * @param script - the scene's own generator, from its description.
 */
export async function releaseScene(
  scene: Core.Scene,
  script: unknown,
): Promise<void> {
  // A reset drops what was built before; with an empty script it builds nothing.
  scene.reload({config: emptyScript});
  await scene.reset();
  scene.reload({config: script});
}

function* emptyScript(): Core.ThreadGenerator {
  // Nothing to build, nothing to play.
}

import type * as Core from '@motion-canvas/core';

/**
 * Releases everything that a scene has built: tens of megabytes of nodes, too
 * much for a film of many scenes at once. The scene starts anew when it is
 * reset.
 *
 * @param script - The scene's own generator, from its description.
 */
export async function releaseScene(
  scene: Core.Scene,
  script: unknown,
): Promise<void> {
  // A reset drops earlier nodes; with an empty script it builds none.
  scene.reload({config: emptyScript});
  await scene.reset();
  scene.reload({config: script});
}

function* emptyScript(): Core.ThreadGenerator {
  // Nothing to build or play.
}

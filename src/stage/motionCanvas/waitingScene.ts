import type * as Core from '@motion-canvas/core';
import type {StageCore} from './core.ts';

/**
 * Makes a scene the current one also while it waits for its nodes. The framework
 * asks them then for pictures and videos outside of any scene, and an error of
 * theirs would go to the console alone.
 */
export function keepCurrent(
  {startScene, endScene}: StageCore,
  scene: Core.Scene,
): void {
  const next = scene.next.bind(scene);
  scene.next = async () => {
    startScene(scene);
    try {
      await next();
    } finally {
      endScene(scene);
    }
  };
}

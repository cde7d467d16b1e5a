import type * as Core from '@motion-canvas/core';

/** Sets the first frame of a scene, as a run ahead would. */
export function setFirstFrame(scene: Core.Scene, frame: number): void {
  scene.onCacheChanged.current.firstFrame = frame;
}

import type * as Core from '@motion-canvas/core';

/** Tells a scene on which frame it begins, where a run ahead would write it. */
export function setFirstFrame(scene: Core.Scene, frame: number): void {
  scene.onCacheChanged.current.firstFrame = frame;
}

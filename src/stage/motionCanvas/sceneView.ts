import type * as Core from '@motion-canvas/core';

/** The node that holds all others of a scene; undefined for one that has no nodes. */
export function sceneView(scene: Core.Scene): object | undefined {
  const view: unknown = Reflect.get(scene, 'getView')?.call(scene);
  return typeof view === 'object' && view ? view : undefined;
}

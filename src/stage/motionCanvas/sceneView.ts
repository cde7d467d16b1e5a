import type * as Core from '@motion-canvas/core';

/** The root node of a scene; undefined for a scene without nodes. */
export function sceneView(scene: Core.Scene): object | undefined {
  const view: unknown = Reflect.get(scene, 'getView')?.call(scene);
  return typeof view === 'object' && view ? view : undefined;
}

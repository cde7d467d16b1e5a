import type * as Core from '@motion-canvas/core';

/** The root node of a scene; undefined for a scene without nodes. */
export function sceneView(scene: Core.Scene): object | undefined {
  const view: unknown = Reflect.get(scene, 'getView')?.call(scene);
  return typeof view === 'object' && view ? view : undefined;
}

/**
 * Runs work in a scene: what reads a node may make others, which belong to the current
 * scene. Scenes of generators can do so, but `Scene` does not declare it.
 */
export function within<TResult>(
  scene: Core.Scene,
  work: () => TResult,
): TResult {
  const execute: unknown = Reflect.get(scene, 'execute');
  return typeof execute === 'function' ? execute.call(scene, work) : work();
}

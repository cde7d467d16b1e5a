import type * as Core from '@motion-canvas/core';
import {throwEnding} from '../../allowed/refusals.ts';
import type {StageCore} from '../core.ts';
import {nodeType} from './nodeType.ts';
import {sceneView, within} from '../sceneView.ts';

/** A node, as far as waiting for it needs it. */
interface AwaitedNode {
  view(): object;
  collectAsyncResources(): void;
}

/** The scene of each view: a reset gives a scene another view. */
const scenes = new WeakMap<object, Core.Scene>();
const taught = new WeakSet<object>();

/**
 * Makes nodes that a scene waits for ask for pictures and videos within the scene.
 * The framework lets them ask outside of any, where an error of theirs goes to the
 * console alone.
 */
export function awaitWithin(
  {DependencyContext}: StageCore,
  scene: Core.Scene,
): void {
  const note = () => {
    const view = sceneView(scene);
    if (view) scenes.set(view, scene);
  };
  note();
  scene.onReset.subscribe(note);

  const view = sceneView(scene);
  const type = view && nodeType(view);
  if (!type || taught.has(type)) return;
  taught.add(type);
  const toPromise = async function (this: AwaitedNode) {
    do {
      await DependencyContext.consumePromises();
      // An icon of Canvas Commons that is missing is asked for without end.
      throwEnding();
      const collect = () => this.collectAsyncResources();
      const scene = scenes.get(this.view());
      if (scene) within(scene, collect);
      else collect();
    } while (DependencyContext.hasPromises());
    return this;
  };
  Reflect.set(type, 'toPromise', toPromise);
}

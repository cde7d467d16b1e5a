import {
  type FullSceneDescription,
  type SceneDescription,
  ValueDispatcher,
} from '@motion-canvas/core';
import {BeatEvents} from './BeatEvents.ts';

/** What a module keeps over its versions: the scene that is shown. */
interface Kept {
  onReplaced?: ValueDispatcher<FullSceneDescription>;
}

/**
 * A scene as the editor plays it: with beats that can be moved, and replaced
 * by its next version when its module is edited.
 */
export function editedScene(
  name: string,
  scene: SceneDescription,
  kept: Kept = {},
): FullSceneDescription {
  const own = scene.klass;
  class EditedScene extends own {
    constructor(description: FullSceneDescription) {
      super({...description, timeEventsClass: BeatEvents});
    }
  }
  const description = Object.assign(scene, {name, klass: EditedScene});
  return replace(description as unknown as FullSceneDescription, kept);
}

function replace(
  description: FullSceneDescription,
  kept: Kept,
): FullSceneDescription {
  const {onReplaced} = kept;
  if (onReplaced) {
    description.onReplaced = onReplaced;
    onReplaced.current = description;
  } else {
    kept.onReplaced = new ValueDispatcher(description);
    description.onReplaced = kept.onReplaced;
  }
  return description;
}

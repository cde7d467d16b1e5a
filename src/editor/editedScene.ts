import {
  type FullSceneDescription,
  Random,
  ValueDispatcher,
} from '@motion-canvas/core';
import {BeatEvents} from './BeatEvents.ts';

// Scenes draw their seed while they are imported, after this module: it is that
// of a render, so that the editor shows what is rendered.
Random.createSeed = () => 0;

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
  scene: FullSceneDescription,
  kept: Kept = {},
): FullSceneDescription {
  const own = scene.klass;
  class EditedScene extends own {
    constructor(description: FullSceneDescription) {
      super({...description, timeEventsClass: BeatEvents});
    }
  }
  return replace(Object.assign(scene, {name, klass: EditedScene}), kept);
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

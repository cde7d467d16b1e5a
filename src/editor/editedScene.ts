import {makeScene2D} from '@motion-canvas/2d';
import {
  type FullSceneDescription,
  Random,
  ValueDispatcher,
  waitFor,
} from '@motion-canvas/core';
import {BeatEvents} from './saves/BeatEvents.ts';
import {takeBackNotLoaded, tellNotLoaded} from './notices/loadNotices.ts';
import {survivingScene} from './survivingScene.ts';

// Scenes draw their seed during import, after this module. The seed equals that
// of a render, so the editor shows what a render draws.
Random.createSeed = () => 0;

/** State that a module keeps across its versions: the shown scene. */
interface Kept {
  description?: FullSceneDescription;
}

/**
 * A scene as the editor plays it: its beats can be moved, and a new version
 * replaces it when its module is edited. When the new version fails to load,
 * the old one stays and the error is reported.
 */
export async function editedScene(
  name: string,
  load: () => Promise<{readonly default: FullSceneDescription}>,
  kept: Kept = {},
): Promise<FullSceneDescription> {
  try {
    const {default: scene} = await load();
    if (!scene?.klass) {
      throw new Error(
        `src/scenes/${name}.tsx exports no scene by default. Begin it with “export default figure(…”.`,
      );
    }
    takeBackNotLoaded(name);
    return replace(edited(name, scene), kept);
  } catch (error) {
    await tellNotLoaded(name, error);
    return kept.description ?? replace(placeholder(name), kept);
  }
}

function edited(
  name: string,
  scene: FullSceneDescription,
): FullSceneDescription {
  const klass = survivingScene(scene.klass, BeatEvents);
  return {...scene, name, klass};
}

/** An empty second that keeps the scene's place among the others. */
function placeholder(name: string): FullSceneDescription {
  const empty = makeScene2D(function* () {
    yield* waitFor(1);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a player adds the rest
  return edited(name, empty as FullSceneDescription);
}

function replace(
  description: FullSceneDescription,
  kept: Kept,
): FullSceneDescription {
  const onReplaced =
    kept.description?.onReplaced ?? new ValueDispatcher(description);
  description.onReplaced = onReplaced;
  onReplaced.current = description;
  kept.description = description;
  return description;
}

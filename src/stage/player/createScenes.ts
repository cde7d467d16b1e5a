import type * as Core from '@motion-canvas/core';
import type {LoadedProject} from '../loading/loadedProject.ts';
import {awaitWithin} from '../motionCanvas/nodes/awaitedNodes.ts';
import {releaseScene} from '../motionCanvas/releaseScene.ts';
import {noWebGl} from '../motionCanvas/noWebGl.ts';
import {type MovedTiming, placeInFile} from '../../timing/movedTiming.ts';
import {sceneBeats} from '../motionCanvas/timeEvents.ts';
import type {View} from './view.ts';

/** The source of beat times: the `.meta` files, or the scripts alone. */
type Timing = 'saved' | 'script';

/** A scene of a player, and how to free its nodes. */
export interface PlayedScene {
  readonly scene: Core.Scene;
  readonly release: () => Promise<void>;
}

export interface SceneOptions {
  /** The scenes to play, in order; all of the project if left out. */
  readonly scenes?: readonly string[];
  /** Project variables, over the project's own. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /**
   * Whether beats keep the times saved in `.meta` files; they do if left out.
   */
  readonly timing?: Timing;
  /** Timing that replaces both in some scenes. */
  readonly moved?: MovedTiming;
}

/**
 * Makes fresh scenes of a project for one player.
 *
 * @param onTiming - Receives saved times that cannot be honoured.
 */
export function createScenes(
  loaded: LoadedProject,
  playback: Core.PlaybackManager,
  view: View,
  {scenes: names, variables, timing, moved}: SceneOptions,
  onTiming: (warning: string) => void,
): readonly PlayedScene[] {
  const {core, project} = loaded;
  const status = new core.PlaybackStatus(playback);
  const shaders = noWebGl(core, project.logger);
  return chooseScenes(loaded, names).map(description => {
    const meta = description.meta.clone();
    const {name} = description;
    const own = moved?.scenes[name];
    if (own !== undefined) meta.timeEvents.set(Object(own));
    else if (timing === 'script') meta.timeEvents.set([]);
    const file =
      moved && own !== undefined
        ? placeInFile(moved.file, name)
        : `${name}.meta`;
    const scene = new description.klass({
      ...description,
      meta,
      logger: project.logger,
      playback: status,
      size: new core.Vector2(view.width, view.height),
      resolutionScale: view.scale,
      timeEventsClass: sceneBeats(core, file, onTiming),
      ...(shaders && {sharedWebGLContext: shaders}),
      experimentalFeatures: project.experimentalFeatures,
    });
    awaitWithin(core, scene);
    scene.variables.updateSignals({...project.variables, ...variables});
    return {scene, release: () => releaseScene(scene, description.config)};
  });
}

function chooseScenes(
  {project: {scenes, name: projectName}, file}: LoadedProject,
  names: readonly string[] | undefined,
): readonly Core.FullSceneDescription[] {
  if (scenes.length === 0) {
    throw new Error(`The project "${projectName}" has no scenes to play.`);
  }
  return (names ?? scenes.map(scene => scene.name)).map(name => {
    const found = scenes.find(scene => scene.name === name);
    if (found) return found;
    const known = scenes.map(scene => scene.name).join(', ');
    throw new Error(
      `There is no scene "${name}" in ${file}. Add it to the project, or choose one of: ${known}.`,
    );
  });
}

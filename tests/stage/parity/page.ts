import {
  type FullSceneDescription,
  LogLevel,
  PlaybackManager,
  PlaybackState,
  PlaybackStatus,
  type Project,
  type Scene,
  SharedWebGLContext,
  Stage,
  type Vector2,
} from '@motion-canvas/core';
import {ReadOnlyTimeEvents} from '@motion-canvas/core/lib/scenes/timeEvents';

/** Options of a player, in the page as in Node. */
export interface PlayerOptions {
  readonly scenes: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly background: string;
}

/** Motion Canvas in the page, under command of the tests. */
export interface PageStage {
  /** Prepares some scenes of the project and counts their frames. */
  readonly open: (options: PlayerOptions) => Promise<number>;
  /** The straight RGBA of a frame, row by row. */
  readonly draw: (frame: number) => Promise<Uint8Array>;
}

declare global {
  // Tests reach the page only through a global.
  var pageStage: PageStage;
}

/** Plays a project the way Motion Canvas's own renderer does. */
export function stageProject(project: Project): PageStage {
  const stage = new Stage();
  let playback = new PlaybackManager();
  const problems: string[] = [];
  project.logger.onLogged.subscribe(({level, message}) => {
    if (level !== LogLevel.Debug) problems.push(message);
  });

  return {
    open: async options => {
      const frame = frameOf(project, options);
      stage.configure({...frame, background: options.background});
      playback = play(project, frame, options);
      await playback.recalculate();
      await playback.reset();
      refuse(problems);
      // The end frame of the last scene is rendered too.
      return playback.duration + 1;
    },
    draw: async frame => {
      if (frame < playback.frame) await playback.reset();
      // Seeking would drop the scene before it from a transition.
      while (playback.frame < frame) await playback.progress();
      await stage.render(playback.currentScene, playback.previousScene);
      refuse(problems);
      return pixels(stage.finalBuffer);
    },
  };
}

/** The layout size of scenes, and the pixels of a unit. */
interface Frame {
  readonly size: Vector2;
  readonly resolutionScale: number;
}

function frameOf(project: Project, {width}: PlayerOptions): Frame {
  const size = project.meta.shared.size.get();
  return {size, resolutionScale: width / size.width};
}

function play(
  project: Project,
  frame: Frame,
  options: PlayerOptions,
): PlaybackManager {
  const playback = new PlaybackManager();
  const status = new PlaybackStatus(playback);
  const scenes = options.scenes.map(name => {
    const scene = instantiate(project, named(project, name), status, frame);
    scene.variables.updateSignals(project.variables ?? {});
    return scene;
  });
  playback.setup(scenes);
  playback.fps = options.fps;
  playback.state = PlaybackState.Rendering;
  return playback;
}

function named(project: Project, name: string): FullSceneDescription {
  const found = project.scenes.find(scene => scene.name === name);
  if (!found) throw new Error(`The project has no scene "${name}".`);
  return found;
}

function instantiate(
  project: Project,
  description: FullSceneDescription,
  playback: PlaybackStatus,
  frame: Frame,
): Scene {
  return new description.klass({
    ...description,
    meta: description.meta.clone(),
    logger: project.logger,
    playback,
    ...frame,
    timeEventsClass: ReadOnlyTimeEvents,
    sharedWebGLContext: new SharedWebGLContext(project.logger),
    experimentalFeatures: project.experimentalFeatures ?? false,
  });
}

function refuse(problems: string[]): void {
  const [first] = problems.splice(0);
  if (first) throw new Error(`Motion Canvas reports: ${first}`);
}

function pixels(canvas: HTMLCanvasElement): Uint8Array {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The page gives no 2D canvas.');
  const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
  return new Uint8Array(data.buffer);
}

import {recallProject, type StageProject} from '../loading/loadedProject.ts';
import type {Picture} from '../drawing/picture.ts';
import {facesChanged} from '../fonts/faces.ts';
import {allowances} from '../allowed/allowances.ts';
import type {Instead} from '../motionCanvas/nodes/leftOutNodes.ts';
import {askRestlessNodes} from '../motionCanvas/nodes/restlessNodes.ts';
import {observeSignals} from '../motionCanvas/reading.ts';
import {sceneView} from '../motionCanvas/sceneView.ts';
import type {Region} from '../drawing/region.ts';
import {createScenes, type SceneOptions} from './createScenes.ts';
import {countTimeInFrames} from '../motionCanvas/exactClock.ts';
import {createPainter} from './painter.ts';
import {SceneLog} from './sceneLog.ts';
import {ScenePlayer} from './scenePlayer.ts';
import type {TimelineScene} from './timeline.ts';
import {fitView, type Size} from './view.ts';
import type {Visitor} from './visits.ts';

export interface PlayerOptions extends SceneOptions {
  /** Width of the drawing, in whole pixels. */
  readonly width: number;
  readonly height: number;
  /** The size that its scenes are laid out in; the project's if left out. */
  readonly design?: Size;
  /** Frames a second. */
  readonly fps: number;
  /** A CSS colour; if left out, the project's own, or transparent. */
  readonly background?: string;
  /**
   * How lengths and beats are found: `measured` runs all scenes before the
   * first frame, the default; `played` learns them while playing, which suits a
   * single picture.
   */
  readonly timeline?: 'measured' | 'played';
}

/** An animation that is stepped through and drawn frame by frame. */
export interface Player {
  readonly fps: number;
  /**
   * Number of frames. Frame i shows the time i / fps. Infinite while unknown.
   */
  readonly frames: number;
  /** Its scenes and their beats, as far as known. */
  readonly scenes: readonly TimelineScene[];
  /** Warnings of the scenes so far, each once. */
  readonly warnings: readonly string[];
  /**
   * The saved timing that is not honoured: beats that no scene has, known at
   * the end of the last scene, and moments that the script has overtaken.
   */
  readonly timingWarnings: readonly string[];
  /** Whether some beats keep saved times. */
  readonly keepsTiming: boolean;
  /** The current frame, from 0. */
  readonly frame: number;
  /** The last drawing, in the size of the options. */
  readonly picture: Picture;
  /** Whether drawing now could give other pixels than the last drawing. */
  readonly changed: boolean;
  /**
   * Goes to a frame. It looks as it does after playing everything before it.
   */
  seek(frame: number): Promise<void>;
  /**
   * Goes to the next frame; at the last one, returns false and does nothing.
   */
  advance(): Promise<boolean>;
  /** Draws the current frame; returns the changed region. */
  draw(): Promise<Region>;
  /** Whether visiting now could give another result than the last visit. */
  readonly stirred: boolean;
  /**
   * The visitor's results for every node of the current frame, in order of
   * drawing. The visitor of the last visit sees only nodes again of which a
   * signal that it read was set since.
   */
  visit<TSaid>(visitor: Visitor<TSaid>): Promise<readonly TSaid[]>;
  /**
   * Leaves nodes out of drawings until the next call, or draws their boxes in a
   * colour instead. Call it once before the first drawing.
   */
  leaveOut(nodes: Iterable<object>, instead?: Instead): void;
  /**
   * Where the author's files make a node, such as `src/scenes/intro.tsx:7:3`;
   * undefined when it cannot be told.
   */
  placeOf(node: object): string | undefined;
}

/**
 * Opens scenes of a loaded project for playing, at their first frame.
 *
 * @throws RangeError for an impossible size or rate, and SceneError for
 *   anything that a scene throws or logs as an error, here and in every step of
 *   the player.
 */
export async function openPlayer(
  project: StageProject,
  options: PlayerOptions,
): Promise<Player> {
  const loaded = recallProject(project);
  const {core} = loaded;
  const {width, height, fps} = options;
  if (!(Number.isFinite(fps) && fps > 0)) {
    throw new RangeError(
      `The frame rate is ${fps}. Give a number of frames a second above 0.`,
    );
  }
  const view = fitView(options.design ?? project.size, {width, height});

  // What fonts lack is told when they are looked up, which is done once.
  facesChanged();
  if (!allowances().addedTime) countTimeInFrames(core);
  observeSignals(core);
  const playback = new core.PlaybackManager();
  playback.fps = fps;
  playback.state = core.PlaybackState.Rendering;
  const log = new SceneLog(loaded.project.logger, () => playback.frame);
  const overtaken = new Set<string>();
  const played = createScenes(loaded, playback, view, options, warning =>
    overtaken.add(warning),
  );
  const scenes = played.map(({scene}) => scene);
  const views = scenes.map(sceneView).filter(view => view !== undefined);
  if (allowances().ownState) views.forEach(askRestlessNodes);
  playback.setup(scenes);

  const own = loaded.project.meta.shared.background.get()?.serialize();
  const background = options.background ?? own;
  const player = new ScenePlayer({
    core,
    playback,
    scenes: played,
    painter: createPainter({
      core,
      scenes,
      width,
      height,
      scale: view.scale,
      background,
    }),
    log,
    findAuthor: loaded.findAuthor,
    overtaken,
  });
  if (options.timeline === 'played') await player.startPlaying();
  else await player.start();
  return player;
}

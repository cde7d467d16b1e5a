import {recallProject, type StageProject} from '../loading/loadedProject.ts';
import type {Picture} from '../drawing/picture.ts';
import {observeSignals} from '../motionCanvas/reading.ts';
import type {Region} from '../drawing/region.ts';
import {createScenes, type SceneOptions} from './createScenes.ts';
import {countTimeInFrames} from '../motionCanvas/exactClock.ts';
import {createPainter} from './painter.ts';
import {SceneLog} from './sceneLog.ts';
import {ScenePlayer} from './scenePlayer.ts';
import type {TimelineScene} from './timeline.ts';
import {fitView} from './view.ts';
import type {Visitor} from './visits.ts';

export interface PlayerOptions extends SceneOptions {
  /** Of the drawing, in whole pixels. */
  readonly width: number;
  readonly height: number;
  /** Frames a second. */
  readonly fps: number;
  /** A CSS colour; the project's own, or transparent, if left out. */
  readonly background?: string;
  /**
   * Whether lengths and beats are measured by a run ahead of the first frame, as
   * they are if left out, or learned while playing. The latter suits one picture.
   */
  readonly timeline?: 'measured' | 'played';
}

/** An animation, to be stepped through and drawn frame by frame. */
export interface Player {
  readonly fps: number;
  /**
   * How many frames the animation has. Frame i shows the time i / fps. Infinite
   * while that is not known.
   */
  readonly frames: number;
  /** Its scenes and their beats, as far as they are known. */
  readonly scenes: readonly TimelineScene[];
  /** What the scenes warned of so far, each once. */
  readonly warnings: readonly string[];
  /**
   * What of the saved timing is not honoured: beats that no scene has, known at
   * the end of the last one, and moments that the script has overtaken.
   */
  readonly timingWarnings: readonly string[];
  /** Whether beats keep saved times: some are saved, and count. */
  readonly keepsTiming: boolean;
  /** The current frame, from 0. */
  readonly frame: number;
  /** What was drawn last, of the size that the options gave. */
  readonly picture: Picture;
  /** Whether drawing now could give other pixels than the last drawing. */
  readonly changed: boolean;
  /** Goes to a frame, which then looks as if everything before it was played. */
  seek(frame: number): Promise<void>;
  /** Goes to the next frame; false, and nothing done, at the last one. */
  advance(): Promise<boolean>;
  /** Draws the current frame; gives where the picture changed. */
  draw(): Promise<Region>;
  /** Whether visiting now could show anything else than the last visit. */
  readonly stirred: boolean;
  /**
   * What a visitor says of every node of the current frame, in the order in which
   * they are drawn. The visitor of the last visit is shown again only nodes of
   * which something that was read was set since.
   */
  visit<TSaid>(visitor: Visitor<TSaid>): Promise<readonly TSaid[]>;
}

/**
 * Opens scenes of a loaded project for playing, at their first frame.
 *
 * @throws RangeError for a size or rate that nothing can be drawn at, and
 * SceneError for whatever a scene throws or logs as an error, here and in every
 * step of the player.
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
  const view = fitView(project.size, {width, height});

  countTimeInFrames(core);
  observeSignals(core);
  const playback = new core.PlaybackManager();
  playback.fps = fps;
  playback.state = core.PlaybackState.Rendering;
  const log = new SceneLog(loaded.project.logger);
  const overtaken = new Set<string>();
  const played = createScenes(loaded, playback, view, options, warning =>
    overtaken.add(warning),
  );
  const scenes = played.map(({scene}) => scene);
  playback.setup(scenes);

  const own = loaded.project.meta.shared.background.get()?.serialize();
  const background = options.background ?? own;
  const player = new ScenePlayer({
    playback,
    scenes: played,
    painter: createPainter({core, scenes, width, height, background}),
    log,
    findAuthor: loaded.findAuthor,
    overtaken,
  });
  if (options.timeline === 'played') await player.startPlaying();
  else await player.start();
  return player;
}

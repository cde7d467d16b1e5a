import {
  askedProject,
  projectLook,
  requireScenes,
} from '../cli/project/projectLook.ts';
import type {Moment} from '../render/index.ts';
import {frameAt} from '../render/frames/moment.ts';
import {straight} from '../render/frames/straight.ts';
import {encodePng} from '../render/images/png.ts';
import {
  loadProject,
  openPlayer,
  type Player,
  type ProjectFacts,
} from '../stage/index.ts';
import {flagsOf, type ProjectOptions} from './projectFlags.ts';

/** What is opened, and how it is drawn; what is left out is as the project says. */
export interface StageOptions extends ProjectOptions {
  /** Scenes in the order in which they are played; all if left out. */
  readonly scenes?: readonly string[];
  /** Frames a second. */
  readonly fps?: number;
}

/** A scene, and its place in what is played. */
export interface StageScene {
  readonly name: string;
  readonly firstFrame: number;
  readonly frames: number;
  /** Its time events, in seconds from its start. */
  readonly events: readonly {readonly name: string; readonly time: number}[];
}

/** The pixels of a frame. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Straight RGBA in sRGB, four bytes a pixel, in rows from the top. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A project that is played frame by frame in this process. */
export interface Stage {
  readonly facts: ProjectFacts;
  readonly scenes: readonly StageScene[];
  /** Pixels of a frame. */
  readonly width: number;
  readonly height: number;
  /** Frames a second. Frame i shows the time i / fps. */
  readonly fps: number;
  /** How many frames there are. */
  readonly frames: number;
  /** The current frame, from 0. */
  readonly frame: number;
  /** Whether drawing now could give other pixels than the last drawing. */
  readonly changed: boolean;
  /** Warnings of the scenes so far, each once. */
  readonly warnings: readonly string[];
  /**
   * The frame of a moment.
   *
   * @throws RangeError that lists the moments there are.
   */
  frameAt(moment: Moment): number;
  /** Goes to a frame. It looks as it does after playing everything before it. */
  seek(frame: number): Promise<void>;
  /** Goes to the next frame; at the last one, returns false and does nothing. */
  advance(): Promise<boolean>;
  /** The pixels of the current frame, which are the caller's own. */
  draw(): Promise<Pixels>;
  /** The current frame as a PNG. */
  png(): Promise<Uint8Array>;
}

/**
 * Opens a Motion Canvas project at its first frame. Its scenes, configuration and
 * plugins are code that runs in this process.
 *
 * @throws Error when there is no project, when it cannot be bundled or loaded, or when
 *   this process holds another project already.
 */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const flags = flagsOf(options);
  const asked = await askedProject(flags);
  const look = await projectLook(asked, flags, true);
  const {file, facts, allowances} = asked;
  const project = await loadProject(file, {allowances});
  const {scenes, fps = facts.fps} = options;
  const player = await openPlayer(project, {
    ...look,
    fps,
    ...(scenes && {scenes: requireScenes(scenes, asked)}),
  });
  return new OpenStage(facts, look, player);
}

class OpenStage implements Stage {
  readonly facts: ProjectFacts;
  readonly width: number;
  readonly height: number;
  readonly #player: Player;

  constructor(
    facts: ProjectFacts,
    {width, height}: Pick<Stage, 'width' | 'height'>,
    player: Player,
  ) {
    this.facts = facts;
    this.width = width;
    this.height = height;
    this.#player = player;
  }

  get fps(): number {
    return this.#player.fps;
  }

  get frames(): number {
    return this.#player.frames;
  }

  get frame(): number {
    return this.#player.frame;
  }

  get changed(): boolean {
    return this.#player.changed;
  }

  get warnings(): readonly string[] {
    return this.#player.warnings;
  }

  get scenes(): readonly StageScene[] {
    return this.#player.scenes.map(({name, firstFrame, frames, events}) => ({
      name,
      firstFrame,
      frames,
      events: events.map(({name, time}) => ({name, time})),
    }));
  }

  frameAt(moment: Moment): number {
    return frameAt(this.#player, moment);
  }

  async seek(frame: number): Promise<void> {
    const {frames} = this.#player;
    if (!Number.isInteger(frame) || frame < 0 || frame >= frames) {
      throw new RangeError(
        `There is no frame ${frame}. Choose a whole number from 0 to ${frames - 1}, such as that of frameAt().`,
      );
    }
    await this.#player.seek(frame);
  }

  advance(): Promise<boolean> {
    return this.#player.advance();
  }

  async draw(): Promise<Pixels> {
    await this.#player.draw();
    const {pixels, width, height} = this.#player.picture;
    const {buffer} = pixels.map(straight);
    return {width, height, data: new Uint8ClampedArray(buffer)};
  }

  async png(): Promise<Uint8Array> {
    await this.#player.draw();
    const {pixels, width, height} = this.#player.picture;
    return encodePng(pixels, width, height);
  }
}

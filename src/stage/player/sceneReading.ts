import type * as Core from '@motion-canvas/core';
import {Reading} from '../motionCanvas/reading.ts';
import type {PlayedScene} from './createScenes.ts';

/**
 * The scenes of a frame: the second one fades out, below or above the first.
 */
type Shown = readonly [Core.Scene, Core.Scene | null];

/**
 * Reads the state of scenes, and knows whether another reading could differ.
 */
export class SceneReading {
  readonly #playback: Core.PlaybackManager;
  readonly #reading = new Reading();
  #last: Shown | undefined;

  constructor(
    playback: Core.PlaybackManager,
    scenes: readonly Pick<PlayedScene, 'scene'>[],
  ) {
    this.#playback = playback;
    for (const {scene} of scenes) {
      scene.onReset.subscribe(() => this.#reading.invalidate());
    }
  }

  /**
   * Whether a signal of the last reading was set since, or other scenes are
   * shown.
   */
  get outdated(): boolean {
    const [current, previous] = this.#last ?? [];
    const {currentScene, previousScene} = this.#playback;
    return (
      this.#reading.touched ||
      current !== currentScene ||
      previous !== previousScene ||
      // A transition may move its scenes without signals.
      previousScene !== null
    );
  }

  /** Runs work that reads the scenes of the current frame. */
  async read<TResult>(
    work: (...shown: Shown) => TResult | Promise<TResult>,
  ): Promise<TResult> {
    const {currentScene, previousScene} = this.#playback;
    const end = this.#reading.begin();
    try {
      const result = await work(currentScene, previousScene);
      this.#last = [currentScene, previousScene];
      return result;
    } finally {
      end();
    }
  }
}

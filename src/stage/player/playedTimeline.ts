import type * as Core from '@motion-canvas/core';
import {setFirstFrame} from '../motionCanvas/firstFrame.ts';
import {describeTimeline, requireEnd, type Timeline} from './timeline.ts';

/**
 * A timeline that is learned during playing. It has the scenes that have begun,
 * with their beats so far, and no last frame until that is reached.
 */
export class PlayedTimeline implements Timeline {
  readonly #playback: Core.PlaybackManager;
  readonly #begun: Core.Scene[] = [];
  #lastFrame = Infinity;

  constructor(playback: Core.PlaybackManager) {
    this.#playback = playback;
    playback.onSceneChanged.subscribe(scene => this.#begin(scene));
  }

  get frames(): number {
    return this.#described.frames;
  }

  get scenes(): Timeline['scenes'] {
    return this.#described.scenes;
  }

  get unclaimed(): readonly string[] {
    const known = this.#lastFrame < Infinity;
    return known ? this.#described.unclaimed : [];
  }

  /**
   * Records the current frame.
   *
   * @throws when a scene never ends.
   */
  note(): void {
    const {currentScene, frame, fps, onScenesRecalculated} = this.#playback;
    requireEnd(frame - currentScene.firstFrame, fps);
    if (!currentScene.canTransitionOut()) return;
    if (currentScene === onScenesRecalculated.current.at(-1)) {
      this.#lastFrame = frame;
    }
  }

  #begin(scene: Core.Scene): void {
    if (this.#begun.includes(scene)) return;
    this.#begun.push(scene);
    setFirstFrame(scene, this.#playback.frame);
  }

  get #described(): Timeline {
    return describeTimeline(this.#begun, this.#lastFrame);
  }
}

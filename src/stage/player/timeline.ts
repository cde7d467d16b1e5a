import type * as Core from '@motion-canvas/core';
import {slidesOf} from '../motionCanvas/slides.ts';
import {soundsOf, type SceneSound} from '../motionCanvas/sounds.ts';
import type {PlayedScene} from './createScenes.ts';
import {requireHeap} from './requireHeap.ts';
import type {PassedBeat} from '../../timing/PassedBeats.ts';
import {
  beatsOf,
  checkEntries,
  passedBeats,
  unclaimedTexts,
  type Beat,
} from '../motionCanvas/timeEvents.ts';

/** A scene and its frames within its player. */
export interface TimelineScene {
  readonly name: string;
  readonly firstFrame: number;
  readonly frames: number;
  readonly events: readonly Beat[];
  /** Its slides, once it has run to its end. */
  readonly slides: readonly Beat[];
  /** Its sounds, once it has run to its end. */
  readonly sounds: readonly SceneSound[];
  /** The same beats, with their rests, saved and by the script. */
  readonly passed: readonly PassedBeat[];
}

export interface Timeline {
  readonly frames: number;
  readonly scenes: readonly TimelineScene[];
  /** Beats in `.meta` files that their scenes do not have. */
  readonly unclaimed: readonly string[];
}

/** A scene that runs longer, in seconds, is assumed never to end. */
const longestScene = 3600;

/** @throws when a scene has run so long that it seems never to end. */
export function requireEnd(frames: number, fps: number): void {
  if (frames <= longestScene * fps) return;
  throw new Error(
    `It still runs after ${longestScene} seconds. Start an endless loop with spawn(), so that it ends with its scene.`,
  );
}

/**
 * Runs every scene once without drawing, to learn its length and its beats.
 *
 * @param onScene - Receives each scene before it runs.
 * @param onStep - Is called after every step of a scene, while its frame still counts.
 * @throws when a scene never ends, or its `.meta` file is invalid.
 */
export async function measureTimeline(
  playback: Core.PlaybackManager,
  played: readonly PlayedScene[],
  onScene: (scene: Core.Scene) => void,
  onStep: () => void,
): Promise<Timeline> {
  playback.frame = 0;
  for (const {scene, release} of played) {
    onScene(scene);
    checkEntries(scene);
    const start = playback.frame;
    await scene.recalculate(frame => {
      onStep();
      playback.frame = frame;
      requireHeap();
      requireEnd(frame - start, playback.fps);
    });
    onStep();
    await release();
  }
  playback.duration = playback.frame;
  return describeTimeline(
    played.map(({scene}) => scene),
    playback.duration,
  );
}

/**
 * The end frame of the last scene is shown; an earlier scene gives its end
 * frame to the next scene.
 */
export function describeTimeline(
  scenes: readonly Core.Scene[],
  lastFrame: number,
): Timeline {
  const frames = lastFrame + 1;
  return {
    frames,
    unclaimed: scenes.flatMap(unclaimedTexts),
    scenes: scenes.map((scene, i) => ({
      name: scene.name,
      firstFrame: scene.firstFrame,
      frames: (scenes[i + 1]?.firstFrame ?? frames) - scene.firstFrame,
      events: beatsOf(scene),
      slides: slidesOf(scene),
      sounds: soundsOf(scene),
      passed: passedBeats(scene),
    })),
  };
}

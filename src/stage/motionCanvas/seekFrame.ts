import type * as Core from '@motion-canvas/core';

/**
 * Plays the scenes up to a frame. Motion Canvas's own seek starts with the
 * scene of that frame, so in the middle of a transition the scene before is
 * missing. Here the frame looks as it does after playing everything before it.
 */
export async function seekFrame(
  playback: Core.PlaybackManager,
  frame: number,
): Promise<void> {
  if (frame === playback.frame) return;

  const start = startingScene(playback.onScenesRecalculated.current, frame);
  if (frame < playback.frame || start.firstFrame > playback.frame) {
    playback.previousScene = null;
    playback.currentScene = start;
    playback.frame = start.firstFrame;
    playback.finished = false;
    await start.reset();
  }
  while (playback.frame < frame) await playback.progress();
}

/** The scene of a frame; during a transition, the scene before it. */
function startingScene(
  scenes: readonly Core.Scene[],
  frame: number,
): Core.Scene {
  const index = scenes.findLastIndex(scene => scene.firstFrame <= frame);
  const scene = scenes[index];
  if (!scene) throw new RangeError(`No scene shows frame ${frame}.`);

  const {firstFrame, transitionDuration} = scene.onCacheChanged.current;
  const inTransition = frame < firstFrame + transitionDuration;
  return (inTransition && scenes[index - 1]) || scene;
}

import type * as Core from '@motion-canvas/core';

/**
 * Goes on to the next scene from one that takes no time. Motion Canvas ends
 * there, as if it were the last.
 */
export async function passInstantScenes(
  playback: Core.PlaybackManager,
): Promise<void> {
  const scenes = playback.onScenesRecalculated.current;
  let next: Core.Scene | undefined;
  while ((next = sceneAfter(playback, scenes))) {
    playback.currentScene = next;
    playback.finished = false;
    await next.reset(playback.previousScene ?? undefined);
    if (next.isAfterTransitionIn()) playback.previousScene = null;
  }
}

/** A scene that is over gives way by itself, unless it was so from the start. */
function sceneAfter(
  {currentScene}: Core.PlaybackManager,
  scenes: readonly Core.Scene[],
): Core.Scene | undefined {
  if (!currentScene.isFinished()) return undefined;
  return scenes[scenes.indexOf(currentScene) + 1];
}

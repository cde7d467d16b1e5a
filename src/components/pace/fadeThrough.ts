import {
  createSignal,
  linear,
  type ThreadGenerator,
  useScene,
  useTransition,
} from '@motion-canvas/core';
import {time} from '../../theme.ts';

/**
 * Fades from the scene before through the ground; run it beside the script.
 * Without a scene before it, as in a single figure, nothing shows.
 */
export function* fadeThrough(duration: number = time.hop): ThreadGenerator {
  const scene = useScene();
  const progress = createSignal(0);
  const end = useTransition(
    context => {
      if (!scene.previous) return;
      context.globalAlpha *= Math.max(0, 2 * progress() - 1);
    },
    context => {
      context.globalAlpha *= Math.max(0, 1 - 2 * progress());
    },
  );
  yield* progress(1, duration, linear);
  end();
}

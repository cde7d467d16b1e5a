import type {Scene} from '@motion-canvas/core';

interface Reached {
  readonly name: string;
  /** In the scene's seconds. */
  readonly time: number;
}

const reached = new WeakMap<Scene, Reached>();

/** Records that a scene has reached a beat. */
export function noteBeat(scene: Scene, beat: Reached): void {
  reached.set(scene, beat);
}

/** The last beat of a scene up to a time; undefined before the first one. */
export function beatBefore(scene: Scene, time: number): string | undefined {
  const last = reached.get(scene);
  // A beat reached by an earlier run lies ahead.
  return last && last.time <= time ? last.name : undefined;
}

import type * as Core from '@motion-canvas/core';

/** Parts that older versions lack: shaders came with 3.13. */
export const laterNames = ['SharedWebGLContext'] as const;

/**
 * The parts of the framework that the stage itself uses. A bundle exports only
 * these and leaves the editor out.
 */
export const coreNames = [
  'DependencyContext',
  'FlagDispatcher',
  'PlaybackManager',
  'PlaybackState',
  'PlaybackStatus',
  'SceneRenderEvent',
  'Thread',
  'ValueDispatcher',
  'Vector2',
  'createSignal',
  'unwrap',
] as const;

export type StageCore = Pick<typeof Core, (typeof coreNames)[number]> &
  Partial<Pick<typeof Core, (typeof laterNames)[number]>>;

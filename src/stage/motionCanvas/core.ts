import type * as Core from '@motion-canvas/core';

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
  'SharedWebGLContext',
  'Thread',
  'ValueDispatcher',
  'Vector2',
  'unwrap',
] as const;

export type StageCore = Pick<typeof Core, (typeof coreNames)[number]>;

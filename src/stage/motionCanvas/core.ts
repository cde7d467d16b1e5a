import type * as Core from '@motion-canvas/core';

/**
 * What the stage itself uses of the framework. A bundle exports just this: the
 * editor's parts stay out of it.
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

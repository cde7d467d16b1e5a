/** How scenes are compiled: a tag is a node of Motion Canvas. */
export const sceneJsx = {
  runtime: 'automatic',
  importSource: '@motion-canvas/2d/lib',
} as const;

/** Compiler options for scenes: a JSX tag is a node of Motion Canvas. */
export const sceneJsx = /** @type {const} */ ({
  runtime: 'automatic',
  importSource: '@motion-canvas/2d/lib',
});

import type {Tolerance} from './compare.ts';

/**
 * Shapes, curves, pictures and formulas: the same geometry goes through the
 * same rasteriser, so that only the rounding of a pixel's coverage may differ.
 */
const shapes: Tolerance = {solid: 1, edge: 8, share: 0.01, tileShare: 0.1};

/**
 * Letters: every build of Skia thickens them by a table of its own (contrast
 * and gamma), which moves the half-covered pixels on a letter's outline by up
 * to a fifth of the range; where the letters stand is the same.
 */
const letters: Tolerance = {solid: 1, edge: 56, share: 0.01, tileShare: 0.15};

/** The glow of thicker letters is stronger, also where there is no edge. */
const glowingLetters: Tolerance = {...letters, solid: 8};

const sceneTolerances: readonly [pattern: RegExp, tolerance: Tolerance][] = [
  [/^effect: letters cast shadows$/, glowingLetters],
  [/^(txt|code): /, letters],
  [/^node: (the opacity of a group|a cached node)/, letters],
  [/^layout: children line up across the row$/, letters],
  [/^effect: a gradient runs along a stroke$/, letters],
  [/^motion: (a text|a number)/, letters],
  [/^transition: /, letters],
];

/** How far the drawing of a scene may lie from the browser's. */
export function toleranceOf(scene: string): Tolerance {
  const found = sceneTolerances.find(([pattern]) => pattern.test(scene));
  return found?.[1] ?? shapes;
}

/** A figure has letters on its map and under its formulas. */
export const figureTolerance = letters;

import type {Tolerance} from '../../helpers/compare.ts';

/**
 * Shapes, curves, pictures and formulas: the same geometry passes the same
 * rasteriser, so only the rounding of coverage may differ.
 */
export const shapes: Tolerance = {
  solid: 1,
  edge: 8,
  share: 0.01,
  tileShare: 0.1,
};

/**
 * Letters: every build of Skia thickens them by a table of its own (contrast
 * and gamma), which changes the half-covered pixels of outlines by up to a
 * quarter of the range. Their positions are the same.
 */
export const letters: Tolerance = {
  solid: 1,
  edge: 64,
  share: 0.03,
  tileShare: 0.2,
};

/** Letters with little contrast to their ground differ by fewer levels. */
const paleLetters: Tolerance = {...letters, edge: 40};

/**
 * The glow of thicker letters is stronger, even away from edges, and so are letters too
 * faint to have edges.
 */
export const glowingLetters: Tolerance = {...letters, solid: 8};

/**
 * Formulas sized by their font: in the browser's page an `ex` is shorter by one
 * part in five thousand, which shows on thin rules far from the centre.
 */
const formulasInEx: Tolerance = {...shapes, edge: 64};

/** Colours of half-clear pixels that become opaque are rounded twice. */
const sharpened: Tolerance = {...shapes, solid: 2};

const sceneTolerances: readonly [pattern: RegExp, tolerance: Tolerance][] = [
  [/^crisp: a gradient$/, sharpened],
  [/^effect: letters cast shadows$/, glowingLetters],
  [/^txt: texts sit in a flexbox$/, paleLetters],
  [/^(txt|code|ignored|shares): /, letters],
  [/^latex: (the font size|groups)/, formulasInEx],
  [/^node: a cached node/, letters],
  [/^layout: children line up across the row$/, letters],
  [/^effect: a gradient runs along a stroke$/, letters],
  [/^motion: (a text|a number)/, letters],
  [/^motion: a formula/, formulasInEx],
  [/^transition: fades in$/, paleLetters],
  [/^transition: /, letters],
];

/** The allowed difference between a scene's drawing and the browser's. */
export function toleranceOf(scene: string): Tolerance {
  const found = sceneTolerances.find(([pattern]) => pattern.test(scene));
  return found?.[1] ?? shapes;
}

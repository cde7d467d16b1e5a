import {frame} from '../theme.ts';

/** What a viewer on a phone needs. Lengths are pixels of the design frame, times are seconds. */
export const limits = {
  /** What stays empty at each border, as a share of the frame's sides. */
  margin: 0.04,
  /** The size of the smallest glyph, an index too. */
  glyph: 0.022 * frame.height,
  /** The em of an equation that is spoken of. */
  mainEquation: Math.floor(0.04 * frame.height),
  /** The em of an equation that is dimmed, and of words. */
  reading: 34,
  /** Contrast of what is spoken of, and of what is dimmed. */
  contrast: 4.5,
  dimContrast: 2,
  /** From this strength on something is spoken of. */
  spoken: 0.95,
  /** What keeps its place and its strength for so long rests. */
  rest: 0.3,
  /** How far something may move and still keep its place. */
  stir: 0.75,
  /** How far something may fade and still keep its strength. */
  fade: 0.02,
  /** How far boxes may reach into each other: glyphs seldom fill theirs. */
  touch: 2,
  /** How long what is new is looked at before something new comes. */
  term: 0.8,
  /** How long the last frame stays. */
  hold: 2,
} as const;

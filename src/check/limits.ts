import {type Layout, pageOf} from '../page.ts';

const {height} = pageOf('landscape').frame;

/** What a viewer on a phone needs. Lengths are pixels of the design frame, times are seconds. */
export const limits = {
  /**
   * The width of the smallest picture that a viewer has, in pixels: landscape in
   * a column of text, the others on a phone.
   */
  viewed: {landscape: 480, square: 390, portrait: 390} satisfies Record<
    Layout,
    number
  >,
  /**
   * The em of an equation in focus in that smallest picture, in its own pixels,
   * rounded.
   */
  viewedEquation: 11,
  /** The size of the smallest glyph, even of an index. */
  glyph: 0.022 * height,
  /** The em of an equation in focus, which a viewer has at 11 pixels or more. */
  mainEquation: Math.floor(0.04 * height),
  /** The em of a dimmed equation, and of words. */
  reading: 34,
  /** The contrast of parts in focus, and of dimmed ones. */
  contrast: 4.5,
  dimContrast: 2,
  /** The least strength of a part in focus. */
  spoken: 0.95,
  /** A part rests when it keeps its place and strength for this long. */
  rest: 0.3,
  /** How far a part may move and still keep its place. */
  stir: 0.75,
  /** How far a part may fade and still keep its strength. */
  fade: 0.02,
  /** How far boxes may overlap: glyphs seldom fill theirs. */
  touch: 2,
  /**
   * Moving type may cover other type up to this share of its area, and more
   * only for less than this time. Type fainter than this strength does not
   * count.
   */
  pile: {strength: 0.3, share: 0.3, time: 0.2},
  /** The gap between a caption and everything else. */
  captionGap: 8,
  /** How long a viewer has for a new part before the next one arrives. */
  term: 0.8,
  /** How long the last frame stays. */
  hold: 2,
} as const;

/** What a viewer of any project needs. */
export const projectLimits = {
  /** The em of type, as a share of the frame's shorter side. */
  em: limits.glyph / height,
  /** The em of type in pixels of the files: letters of a pixel font have so many. */
  pixels: 6,
  /** From this share of the shorter side on, type is large, as in WCAG 2. */
  large: 0.045,
  /** The contrast of type, of large type, and of type that is dimmed. */
  contrast: limits.contrast,
  largeContrast: 3,
  dimContrast: limits.dimContrast,
  /** The share of a text that may be fainter, such as a comma on a line. */
  faintShare: 0.15,
  /** Letters of two texts clash in more than this share of the smaller text. */
  clash: 0.03,
  /** How close the letters of two texts may come, in em of the smaller one. */
  apart: 0.06,
  /** A part may reach this far beyond a border, in pixels. */
  beyond: 2,
  /** Seconds between two looks at the pixels while the picture changes. */
  look: 1,
} as const;

/** A length of the design frame in the smallest picture that a viewer has. */
export function asViewed(length: number, layout: Layout): number {
  return (length * limits.viewed[layout]) / pageOf(layout).frame.width;
}

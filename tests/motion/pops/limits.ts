/**
 * What a mark may change between two frames at 60 frames a second. More is no
 * pop if the frame before or after it changes it by `beside` of that, too.
 */
export const limits = {
  /** Of its strength, from 0 to 1, and of the opacity of its fill. */
  strength: 0.34,
  /** Of its size, as a share, and at least in pixels. */
  size: 0.1,
  pixels: 3,
  /** Of the length of a line or of the sides of a frame, in pixels. */
  line: 60,
  /** Of the number of a counting number's digits. */
  digits: 1,
  beside: 0.4,
  /** How far a mark may be from the one that it takes the place of, in pixels. */
  apart: 60,
  /** The size of a disc and of a plate that may come and go, in pixels. */
  speck: 5,
  plate: 32,
} as const;

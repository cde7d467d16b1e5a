/** The advance of Inter's zero at weight 500, and the height of its ink, in em. */
export const DIGIT_WIDTH = 0.646;
export const DIGIT_HEIGHT = 0.728;

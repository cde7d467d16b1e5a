/**
 * The meaning of every colour, size, gap and duration. Lengths are pixels of a
 * frame whose shorter side has 1080, times are seconds.
 */

import type {Role} from './math/term/variable.ts';

export type ThemeName = 'dark' | 'light';

/**
 * Colours by meaning; each role has the colour of its symbol in all figures.
 */
export interface Palette extends Readonly<Record<Role, string>> {
  readonly secondary: string;
  readonly edge: string;
  readonly hairline: string;
  readonly panel: string;
  readonly ground: string;
  /**
   * Behind a label with lines under it: the colour of the ground, or none for a
   * transparent one.
   */
  readonly plate: string;
  /** The bright head of a running light. */
  readonly spark: string;
  /**
   * The strength of parts out of focus, 0 to 1: as faint as a contrast of 2:1
   * allows for every role, which takes more ink on a light ground.
   */
  readonly dim: number;
  /**
   * The opacity of the tint inside a frame, so that type keeps a contrast of
   * 4.5:1 on it.
   */
  readonly tint: number;
  /** Colours of roles that an author names. */
  readonly own?: Readonly<Record<string, string>>;
}

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  dark: {
    foreground: '#eef1f6',
    secondary: '#a9b3c3',
    edge: '#5b6577',
    hairline: '#2b3341',
    panel: '#1a202b',
    ground: '#11151d',
    plate: '#11151d',
    spark: '#fff1ea',
    dim: 0.4,
    tint: 0.12,
    activation: '#b5d8ff',
    weightedInput: '#8f92ff',
    weight: '#f4c223',
    bias: '#7af1aa',
    error: '#ff764b',
    delta: '#e493b0',
  },
  light: {
    foreground: '#191c22',
    secondary: '#5c626d',
    edge: '#8b8f98',
    hairline: '#d9d6cd',
    panel: '#f1eee6',
    ground: '#fbfaf6',
    plate: '#fbfaf6',
    spark: '#fff1ea',
    dim: 0.51,
    tint: 0.06,
    activation: '#004983',
    weightedInput: '#5940ff',
    weight: '#7d6800',
    bias: '#157a5c',
    error: '#ca0700',
    delta: '#91003b',
  },
};

/** The strength of a part in focus, and of a hidden one. */
export const strength = {full: 1, hidden: 0} as const;

/** Gaps, about a golden ratio apart. */
export const space = {
  tiny: 8,
  small: 14,
  medium: 22,
  large: 36,
  huge: 58,
} as const;

/**
 * The least gap between equations beside each other, or their rows of numbers:
 * clearly more than between the factors of one.
 */
export const apart = 56;

/** Em sizes of formulas and pixel sizes of text. */
export const size = {
  /** A symbol whose indices are read one by one, and its words. */
  specimen: 170,
  reading: 40,
  /** A single equation on a page without a map. */
  formulaAlone: 110,
  /** A single equation on the workbench. */
  formula: 70,
  /** Each of two short equations with values between them. */
  formulaRow: 54,
  /** Two lines of equations. */
  formulaPair: 43,
  /** The smallest equation that must be read. */
  formulaSmall: 34,
  /** A symbol in a full-size node. */
  symbol: 46,
  /** A weight's symbol in the gap of its edge. */
  weightSymbol: 42,
  /** A value at a node or in a gap. */
  value: 27,
  /** The smallest glyph, such as a raised exponent. */
  raised: 24,
  /** A value under a factor. */
  factorValue: 38,
  /** Plain words at the foot of the frame. */
  caption: 34,
  /** The final number of a figure. */
  result: 56,
  /** The 1 in a bias node. */
  biasSymbol: 37,
  node: 46,
  biasNode: 33,
  /** A neuron and the error in the title, where neurons show no symbol. */
  heroNode: 16,
  heroError: 34,
  title: 124,
  subtitle: 48,
} as const;

/** Stroke widths. */
export const stroke = {
  hairline: 2,
  edge: 3,
  node: 4,
  traced: 5.5,
  glow: 22,
  frame: 3,
  /** The radius of a running light's head. */
  head: 9,
  /** An edge that shows a gradient, from the smallest to the largest. */
  gradient: [2, 9],
} as const;

/** The opacity of the halo behind a traced edge or node. */
export const glow = 0.18;

/** Durations of moves and of rests. */
export const time = {
  /** A small part appears or changes its strength. */
  flick: 0.3,
  /** The light runs along one edge. */
  hop: 0.55,
  /** A part travels from one place to another. */
  travel: 0.8,
  /** The same in a film. */
  stroll: 1.25,
  /** The most in which many numbers come in, in a film. */
  writing: 3,
  /** A band or a whole map changes its size. */
  glide: 1.2,
  /** When a chapter's name begins to go: fading in and out, it shows for two seconds. */
  chapter: 2.05,
} as const;

/** Time for a viewer before the next move. */
export const hold = {
  breath: 0.4,
  term: 0.8,
  equation: 2,
  last: 2.5,
  /**
   * The least rest in a film, after a late arrival, at a chapter's end, and at
   * its start, before a change that waits for words: its name stands first.
   */
  onward: 0.3,
  late: 0.65,
  payoff: 1,
  opening: 1,
  /** At the end of a film. */
  ending: 4.5,
  /** For each number or symbol, when there are many at once. */
  symbol: 0.2,
} as const;

/** The typeface of text and values; formulas have MathJax's own glyphs. */
export const typeface = {
  family: 'Inter',
  regular: 400,
  medium: 500,
  strong: 600,
} as const;

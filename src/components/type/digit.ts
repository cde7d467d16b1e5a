/** The advance of Inter's zero at weight 500, and the height of its ink, in em. */
export const DIGIT_WIDTH = 0.646;
export const DIGIT_HEIGHT = 0.728;

/**
 * The width of a number's character, in em: a digit has a cell as wide as a
 * zero, other characters the typeface's own advances. Undefined for letters,
 * except those of `layers`, which a map counts.
 */
export function advanceOf(glyph: string, weight: number): number | undefined {
  const advances = ADVANCES[weight];
  return /\d/.test(glyph) ? advances?.['0'] : advances?.[glyph];
}

/** Of Inter, by weight. */
const ADVANCES: Readonly<
  Record<number, Readonly<Record<string, number>> | undefined>
> = {
  400: {
    ...signs({
      digit: 0.631,
      point: 0.288,
      sign: 0.662,
      slash: 0.36,
      space: 0.281,
      bracket: 0.365,
    }),
    l: 0.242,
    a: 0.562,
    y: 0.562,
    e: 0.583,
    r: 0.376,
    s: 0.528,
  },
  500: signs({
    digit: DIGIT_WIDTH,
    point: 0.303,
    sign: 0.667,
    slash: 0.37,
    space: 0.267,
    bracket: 0.369,
  }),
  600: signs({
    digit: 0.66,
    point: 0.319,
    sign: 0.673,
    slash: 0.379,
    space: 0.252,
    bracket: 0.373,
  }),
};

function signs(widths: {
  readonly digit: number;
  readonly point: number;
  readonly sign: number;
  readonly slash: number;
  readonly space: number;
  readonly bracket: number;
}): Readonly<Record<string, number>> {
  const {digit, point, sign, slash, space, bracket} = widths;
  return {
    ...Object.fromEntries(Array.from('+−×=', glyph => [glyph, sign])),
    '0': digit,
    '.': point,
    '/': slash,
    ' ': space,
    '(': bracket,
    ')': bracket,
  };
}

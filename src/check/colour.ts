import {remembered} from '../remembered.ts';

/** The red, green and blue of a hexadecimal colour, from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The result is kept: a figure has a dozen colours, and every moment asks for
 * them.
 *
 * @throws RangeError for a colour other than `#rrggbb` or `#rgb`.
 */
export const rgbOf = remembered((color: string): Rgb => {
  const long = color.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3');
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})(?:ff)?$/i.exec(long);
  if (!digits) {
    throw new RangeError(
      `The colour of something drawn is "${color}". Write it as #rrggbb.`,
    );
  }
  const part = (index: number) => parseInt(digits[index]!, 16) / 255;
  return [part(1), part(2), part(3)];
});

/** A colour painted over another with an opacity, as a canvas blends them. */
export function over(color: Rgb, opacity: number, below: Rgb): Rgb {
  const blend = (index: 0 | 1 | 2) =>
    color[index] * opacity + below[index] * (1 - opacity);
  return [blend(0), blend(1), blend(2)];
}

/** (L₁ + 0.05) / (L₂ + 0.05), the lighter over the darker, as in WCAG 2. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance of sRGB, as WCAG 2 defines it. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

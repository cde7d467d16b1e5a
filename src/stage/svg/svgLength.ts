/**
 * Pixels per unit. An `ex` is the x-height of the page's own font at 16 pixels,
 * as in Chromium on a page without a font: MathJax sizes formulas in it.
 */
const pixelsPer: Readonly<Record<string, number>> = {
  px: 1,
  ex: 7.34375,
  em: 16,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** An SVG length in pixels; 0 if missing. */
export function svgLength(value: string | null): number {
  const match = /^\s*([-+]?[\d.]+(?:e[-+]?\d+)?)\s*([a-z]*)/i.exec(value ?? '');
  if (!match) return 0;
  const [, number, unit = ''] = match;
  return Number(number) * (pixelsPer[unit] ?? 1);
}

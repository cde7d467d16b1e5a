/** Properties of a context that affect drawing. */
export const styleNames = [
  'direction',
  'fillStyle',
  'font',
  'fontKerning',
  'fontStretch',
  'fontVariantCaps',
  'globalAlpha',
  'imageSmoothingEnabled',
  'imageSmoothingQuality',
  'lang',
  'letterSpacing',
  'lineCap',
  'lineDashOffset',
  'lineJoin',
  'lineWidth',
  'miterLimit',
  'strokeStyle',
  'textAlign',
  'textBaseline',
  'textRendering',
  'wordSpacing',
] as const;

export type StyleName = (typeof styleNames)[number];

import {isMarkup} from './pictureFonts.ts';

/** A length without a unit, in a style attribute or a sheet. */
const bare =
  /(\bstroke-(?:width|dashoffset)\s*:\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(?=\s*[;}"'!])/gi;

/**
 * Gives the strokes of an SVG picture the unit that they mean: Skia's reader of styles
 * leaves out a `stroke-width: 2` without one, which drawing programs write.
 */
export function withStrokeUnits(bytes: Uint8Array): Uint8Array {
  if (!isMarkup(bytes)) return bytes;
  const markup = Buffer.from(bytes).toString();
  const exact = markup.replaceAll(bare, '$1px');
  return exact === markup ? bytes : Buffer.from(exact);
}

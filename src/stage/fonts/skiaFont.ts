import {hasOpenFonts} from './missing.ts';
import {openFont} from './openFont.ts';
import {requireFace} from './requireFace.ts';

/**
 * The CSS font to give Skia for a text in a CSS font. In a foreign project it names
 * the faces that CSS chooses; figures of our own have the faces that they name.
 *
 * @throws Error of `requireFace` in a figure of our own.
 */
export function skiaFont(font: string, text: string): string {
  if (hasOpenFonts()) return openFont(font).skiaFont(text);
  if (text !== '') requireFace(font, text);
  return font;
}

import type {FaceStyle} from './file/fontNames.ts';
import {parseWeight} from './fontShorthand.ts';

/** The lowest and highest weight of a CSS `font-weight` descriptor; 400 if invalid. */
export function faceWeights(text: string): readonly [number, number] {
  const [from = 400, to = from] = text.trim().split(/\s+/).map(parseWeight);
  return from <= to ? [from, to] : to < from ? [to, from] : [400, 400];
}

/** The style of a CSS `font-style` descriptor, which may have angles. */
export function faceStyle(text: string): FaceStyle {
  const [word] = text.trim().toLowerCase().split(/\s+/);
  return word === 'italic' || word === 'oblique' ? word : 'normal';
}

import type {Box} from '../../box.ts';
import type {Run} from './mark.ts';
import {rulerFor} from './ruler.ts';

/** The box around the ink of a text, in pixels. */
export function inkBox({text, at: [x, y], font, align, spacing}: Run): Box {
  const ruler = rulerFor(font, spacing);
  ruler.textAlign = align;
  const ink = ruler.measureText(text);
  return {
    left: x - ink.actualBoundingBoxLeft,
    top: y - ink.actualBoundingBoxAscent,
    right: x + ink.actualBoundingBoxRight,
    bottom: y + ink.actualBoundingBoxDescent,
  };
}

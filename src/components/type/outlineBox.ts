import type {Box} from '../../box.ts';
import {pathBox} from './pathBox.ts';
import type {Outline} from './typeset.ts';

const known = new Map<string, Box>();

/** The box of an outline in em, after its transform (no rotation occurs). */
export function outlineBox({path, transform: [a, , , d, e, f]}: Outline): Box {
  let box = known.get(path);
  if (!box) {
    box = pathBox(path);
    known.set(path, box);
  }
  const [x0, x1] = [a * box.left + e, a * box.right + e];
  const [y0, y1] = [d * box.top + f, d * box.bottom + f];
  return {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    right: Math.max(x0, x1),
    bottom: Math.max(y0, y1),
  };
}

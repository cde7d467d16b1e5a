import type {LaidElement} from './tree.ts';
import type {Size} from './rectangle.ts';
import {paddingAcross, paddingDown} from './padding.ts';
import {lengthOf} from './units.ts';

/**
 * The size of a root without children and with a given width and height: every
 * shape and every glyph of a formula. Yoga would compute the same, slowly.
 */
export function fixedSize(root: LaidElement, around: Size): Size | undefined {
  const {values} = root.style;
  if (root.childNodes.length > 0) return undefined;
  const width = lengthOf(values.width, around.width);
  const height = lengthOf(values.height, around.height);
  if (width === undefined || height === undefined) return undefined;

  const across = paddingAcross(values);
  const down = paddingDown(values);
  return {
    width: clamp(
      width,
      lengthOf(values.minWidth, around.width),
      lengthOf(values.maxWidth, around.width),
      across,
    ),
    height: clamp(
      height,
      lengthOf(values.minHeight, around.height),
      lengthOf(values.maxHeight, around.height),
      down,
    ),
  };
}

/** CSS's order: a minimum beats a maximum, and padding beats both. */
function clamp(size: number, min = 0, max = Infinity, padding = 0): number {
  return Math.max(padding, min, Math.min(size, max));
}

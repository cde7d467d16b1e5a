import type {Node as YogaNode} from 'yoga-layout/load';
import {holdsText, type LaidElement} from './tree.ts';
import {paddingAcross} from './padding.ts';
import {minContentWidth} from './textFlow.ts';
import {pixels} from './units.ts';

/**
 * CSS does not let a flex item shrink below its content (`min-width: auto`);
 * Yoga does. So every item gets the minimum size of its content.
 */
export function keepContent(
  node: YogaNode,
  item: LaidElement,
  container: LaidElement,
): void {
  const {values} = item.style;
  if (isRow(container)) {
    if (!values.minWidth && !values.width) node.setMinWidth(leastWidth(item));
  } else if (!values.minHeight && !values.height && !values.flexBasis) {
    // The height of its content is also its initial height.
    node.setFlexShrink(0);
  }
}

/** The width of an element that breaks its text at every opportunity. */
function leastWidth(element: LaidElement): number {
  const {values} = element.style;
  const fixed = pixels(values.width);
  if (fixed !== undefined) return fixed;

  const most = pixels(values.maxWidth) ?? Number.POSITIVE_INFINITY;
  const least = Math.min(most, paddingAcross(values) + contentWidth(element));
  return Math.max(pixels(values.minWidth) ?? 0, least);
}

function contentWidth(element: LaidElement): number {
  const {values} = element.style;
  if (holdsText(element)) return minContentWidth(element);

  const widths = element.children.map(outerWidth);
  if (!isRow(element) || values.flexWrap === 'wrap') {
    return Math.max(0, ...widths);
  }
  const gaps = (pixels(values.columnGap) ?? 0) * Math.max(0, widths.length - 1);
  return widths.reduce((sum, width) => sum + width, gaps);
}

function outerWidth(element: LaidElement): number {
  const {marginLeft, marginRight} = element.style.values;
  return (
    leastWidth(element) + (pixels(marginLeft) ?? 0) + (pixels(marginRight) ?? 0)
  );
}

function isRow(container: LaidElement): boolean {
  return !container.style.values.flexDirection?.startsWith('column');
}

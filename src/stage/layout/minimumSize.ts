import type {Node as YogaNode} from 'yoga-layout/load';
import type {LaidElement} from './tree.ts';
import {paddingAcross, paddingDown} from './padding.ts';
import {holdsText} from './textBlock.ts';
import {minContentWidth} from './textFlow.ts';
import {isShare, pixels} from './units.ts';

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
    if (values.minWidth) return;
    const content = paddingAcross(values) + contentWidth(item);
    if (!values.width && isShare(values.maxWidth)) return;
    if (!values.width) node.setMinWidth(leastWidth(item));
    else node.setMinWidth(least(values.width, content, values.maxWidth));
  } else if (values.height && !values.minHeight) {
    const content = paddingDown(values) + contentHeight(item);
    node.setMinHeight(least(values.height, content, values.maxHeight));
  } else if (!values.minHeight && !values.height && !values.flexBasis) {
    // The height of its content is also its initial height.
    node.setFlexShrink(0);
  }
}

/** The least size of an item: its own, or less if its content needs less. */
function least(
  size: string,
  content: number,
  most: string | undefined,
): number | undefined {
  const own = pixels(size);
  if (own === undefined) return undefined;
  return Math.min(own, content, pixels(most) ?? Infinity);
}

/** The height that the fixed heights in an element add up to, without its texts. */
export function contentHeight(element: LaidElement): number {
  if (holdsText(element)) return 0;
  const {values} = element.style;
  const heights = element.children
    .filter(child => !child.isLayoutRoot)
    .map(outerHeight);
  if (isRow(element) || values.flexWrap?.startsWith('wrap')) {
    return Math.max(0, ...heights);
  }
  const gaps = (pixels(values.rowGap) ?? 0) * Math.max(0, heights.length - 1);
  return heights.reduce((sum, height) => sum + height, gaps);
}

function outerHeight(element: LaidElement): number {
  const {values} = element.style;
  const {height, marginTop, marginBottom} = values;
  const inner = pixels(height) ?? paddingDown(values) + contentHeight(element);
  return inner + (pixels(marginTop) ?? 0) + (pixels(marginBottom) ?? 0);
}

/** The width of an element that breaks its text at every opportunity. */
export function leastWidth(element: LaidElement): number {
  const {values} = element.style;
  const fixed = pixels(values.width);
  if (fixed !== undefined) return fixed;

  const most = pixels(values.maxWidth) ?? Number.POSITIVE_INFINITY;
  const least = Math.min(most, paddingAcross(values) + contentWidth(element));
  return Math.max(pixels(values.minWidth) ?? 0, least);
}

/** The width that the content of an element needs, without its padding. */
export function contentWidth(element: LaidElement): number {
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

/** Whether an element puts its items beside each other. */
export function isRow(container: LaidElement): boolean {
  return !container.style.values.flexDirection?.startsWith('column');
}

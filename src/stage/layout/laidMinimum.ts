import type {Node as YogaNode} from 'yoga-layout/load';
import type {Branch} from './branch.ts';
import {contentHeight, contentWidth, isRow} from './minimumSize.ts';
import {paddingAcross, paddingDown} from './padding.ts';
import {holdsText} from './textBlock.ts';
import {flowText} from './textFlow.ts';
import type {LaidElement} from './tree.ts';
import {isShare, layoutScale, lengthOf} from './units.ts';

/**
 * Gives items the least sizes that depend on a layout: a share of the container, and the
 * height of a text in its width.
 *
 * @returns Whether an item is smaller, so that the tree has to be laid out again.
 */
export function keepLaidContent({element, node, children}: Branch): boolean {
  let isTooSmall = false;
  for (const item of children) {
    const least = isRow(element)
      ? leastAcross(item, room(element, node, 'width'))
      : leastDown(item, room(element, node, 'height'));
    if (least !== undefined) {
      if (isSmaller(item.node, element, least)) isTooSmall = true;
      if (isRow(element)) item.node.setMinWidth(least);
      else item.node.setMinHeight(least);
    }
    if (keepLaidContent(item)) isTooSmall = true;
  }
  return isTooSmall;
}

/** What a container has for its items. */
function room(
  {style: {values}}: LaidElement,
  node: YogaNode,
  side: 'width' | 'height',
): number {
  return side === 'width'
    ? node.getComputedWidth() - paddingAcross(values)
    : node.getComputedHeight() - paddingDown(values);
}

function leastAcross({element}: Branch, across: number): number | undefined {
  const {values} = element.style;
  const {width, minWidth, maxWidth} = values;
  if (minWidth || !(isShare(width) || isShare(maxWidth))) return undefined;
  const content = paddingAcross(values) + contentWidth(element);
  return least([width, maxWidth], across, content);
}

function leastDown({element, node}: Branch, down: number): number | undefined {
  const {values} = element.style;
  const {height, minHeight, maxHeight} = values;
  if (!height || minHeight) return undefined;
  const isText = holdsText(element);
  if (!isText && !isShare(height)) return undefined;
  const across = node.getComputedWidth() - paddingAcross(values);
  const content = isText
    ? flowText(element, across).height
    : contentHeight(element);
  return least([height, maxHeight], down, paddingDown(values) + content);
}

/** The least size of an item: that of its content, unless a size of its own is less. */
function least(
  own: readonly (string | undefined)[],
  around: number,
  content: number,
): number {
  return Math.min(
    content,
    ...own.map(size => lengthOf(size, around) ?? Infinity),
  );
}

function isSmaller(
  node: YogaNode,
  container: LaidElement,
  least: number,
): boolean {
  const size = isRow(container)
    ? node.getComputedWidth()
    : node.getComputedHeight();
  return size < least - 1 / layoutScale;
}

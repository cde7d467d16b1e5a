import {
  Align,
  Edge,
  FlexDirection,
  Gutter,
  Justify,
  Wrap,
  type Node as YogaNode,
} from 'yoga-layout/load';
import type {LaidElement} from './tree.ts';

/** Whether an item is placed by its baseline. */
export function isOnBaseline(
  item: LaidElement,
  container: LaidElement,
): boolean {
  const own = item.style.values.alignSelf;
  const isOwn = own !== undefined && own !== '' && own !== 'auto';
  const align = isOwn ? own : container.style.values.alignItems;
  return align?.endsWith('baseline') ?? false;
}

/**
 * Gives a text the baseline of its first line. Yoga takes that of the first child: a
 * bar of no width that ends there, and that takes no room from the text after it.
 *
 * @param node - The text's box, which holds `text` from now on.
 */
export function standOnLine(
  node: YogaNode,
  bar: YogaNode,
  text: YogaNode,
  ascent: number,
): void {
  node.setFlexDirection(FlexDirection.Column);
  node.setFlexWrap(Wrap.NoWrap);
  node.setJustifyContent(Justify.FlexStart);
  node.setAlignItems(Align.Stretch);
  node.setGap(Gutter.All, 0);
  bar.setWidth(0);
  bar.setHeight(ascent);
  bar.setFlexShrink(0);
  bar.setMargin(Edge.Bottom, -ascent);
  text.setFlexShrink(0);
  node.insertChild(bar, 0);
  node.insertChild(text, 1);
}

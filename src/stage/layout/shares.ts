import {Align} from 'yoga-layout/load';
import type {Branch, Definite} from './branch.ts';
import {isRow} from './minimumSize.ts';
import {paddingAcross} from './padding.ts';
import type {LaidElement, StyleValues} from './tree.ts';
import {isShare, lengthOf} from './units.ts';

/** The sides of a root that are known: its view has a size. */
export function definiteRoot({style: {values}}: LaidElement): Definite {
  return definiteSides(values, {
    width: hasLength(values.width),
    height: hasLength(values.height),
  });
}

/** The sides of an item that are known, by those of its container. */
export function definiteItem(
  item: LaidElement,
  container: LaidElement,
  within: Definite,
): Definite {
  const {values} = item.style;
  const isStretched = isRow(container)
    ? alignmentOf(item, container) === 'stretch'
    : within.height;
  return definiteSides(values, {
    width: isKnown(values.width, within.width),
    height: values.height ? isKnown(values.height, within.height) : isStretched,
  });
}

/**
 * Takes away sizes in percent of a container that fits its content. CSS sizes such a
 * container as if its items had no size; Yoga takes the share of what is around it.
 */
export function leaveShares(
  {element: item, node}: Branch,
  container: LaidElement,
  within: Definite,
): void {
  const {width, minWidth, maxWidth, height} = item.style.values;
  if (!within.width) {
    if (isShare(width)) node.setWidth('auto');
    if (isShare(minWidth)) node.setMinWidth(undefined);
    if (isShare(maxWidth)) node.setMaxWidth(undefined);
  }
  if (isShare(height) && !within.height) {
    node.setHeight('auto');
    // It has a size of its own in CSS, though none that counts.
    if (isRow(container) && alignmentOf(item, container) === 'stretch') {
      node.setAlignSelf(Align.FlexStart);
    }
  }
}

/**
 * Gives items their share of a container's width, which a first layout has told.
 *
 * @param isKnown - Whether the container's width does not depend on its items.
 * @returns Whether there is such an item, so that the tree has to be laid out again.
 */
export function takeShares(container: Branch, isKnown: boolean): boolean {
  let isTaken = false;
  for (const item of container.children) {
    const hasShare = !container.definite.width && takesShare(item);
    if (hasShare) shareWidth(container, item, isKnown);
    const hasWidth = item.definite.width || isShare(widthOf(item));
    isTaken = takeShares(item, hasWidth) || hasShare || isTaken;
  }
  return isTaken;
}

function takesShare({element: {style}}: Branch): boolean {
  const {width, minWidth, maxWidth} = style.values;
  return [width, minWidth, maxWidth].some(isShare);
}

/** The container keeps the width that it has without the item's. */
function shareWidth(
  {element, node}: Branch,
  item: Branch,
  isKnown: boolean,
): void {
  const outer = node.getComputedWidth();
  const across = outer - paddingAcross(element.style.values);
  if (!isKnown) node.setWidth(outer);

  // Of a share, only Yoga will know how wide it is.
  const share = (size: string) =>
    isKnown ? percentOf(size) : lengthOf(size, across);
  const {width, minWidth, maxWidth} = item.element.style.values;
  if (isShare(width)) item.node.setWidth(share(width));
  if (isShare(minWidth)) item.node.setMinWidth(share(minWidth));
  if (isShare(maxWidth)) item.node.setMaxWidth(share(maxWidth));
}

function widthOf({element}: Branch): string | undefined {
  return element.style.values.width;
}

function percentOf(size: string): `${number}%` {
  return `${Number.parseFloat(size)}%`;
}

function definiteSides(
  {aspectRatio}: StyleValues,
  {width, height}: Definite,
): Definite {
  const hasRatio = Number.parseFloat(aspectRatio ?? '') > 0;
  return {
    width: width || (hasRatio && height),
    height: height || (hasRatio && width),
  };
}

function isKnown(size: string | undefined, isKnownAround: boolean): boolean {
  return hasLength(size) && (isKnownAround || !isShare(size));
}

function hasLength(size: string | undefined): boolean {
  return lengthOf(size, 1) !== undefined;
}

/** How an item lies across the direction of its container. */
function alignmentOf(item: LaidElement, container: LaidElement): string {
  const own = item.style.values.alignSelf;
  const align = own && own !== 'auto' ? own : container.style.values.alignItems;
  return !align || align === 'normal' ? 'stretch' : align;
}

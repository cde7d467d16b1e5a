import {Direction, MeasureMode} from 'yoga-layout/load';
import type {Branch, Definite} from './branch.ts';
import type {LaidElement} from './tree.ts';
import type {Rectangle, Size} from './rectangle.ts';
import {isOnBaseline, standOnLine} from './baseline.ts';
import {fixedSize} from './fixedSize.ts';
import {keepLaidContent} from './laidMinimum.ts';
import {keepContent, leastWidth} from './minimumSize.ts';
import {paddingAcross, paddingDown} from './padding.ts';
import {placeText} from './placeText.ts';
import {definiteItem, definiteRoot, leaveShares, takeShares} from './shares.ts';
import {holdsText, textBox} from './textBlock.ts';
import {flowText, minContentWidth} from './textFlow.ts';
import {layoutScale, lengthOf, pixels} from './units.ts';
import {yoga} from './yoga.ts';
import {
  styleContainer,
  styleItem,
  styleLimits,
  styleSize,
} from './yogaStyle.ts';

const config = yoga.Config.create();
config.setPointScaleFactor(layoutScale);
config.setUseWebDefaults(false);

/**
 * Updates the box of an element and of everything under the same layout root.
 * Boxes are relative to the root's top left corner.
 */
export function updateLayout(element: LaidElement): void {
  const root = layoutRoot(element);
  if (!root.stale) return;

  const around = containerSize(root);
  const fixed = fixedSize(root, around);
  if (fixed) {
    root.box = {x: 0, y: 0, ...fixed};
    root.stale = false;
  } else {
    layOut(root, around);
  }
}

function layoutRoot(element: LaidElement): LaidElement {
  let at = element;
  while (!at.isLayoutRoot && at.parentNode) at = at.parentNode;
  return at;
}

/** The size of a root's container: Motion Canvas's view. */
function containerSize(root: LaidElement): Size {
  const view = root.parentNode?.style.values;
  return {
    width: pixels(view?.width) ?? 0,
    height: pixels(view?.height) ?? 0,
  };
}

function layOut(root: LaidElement, around: Size): void {
  const tree = grow(root, definiteRoot(root));
  sizeRoot(tree, around);
  calculate(tree);
  if (takeShares(tree, tree.definite.width)) calculate(tree);
  if (keepLaidContent(tree)) calculate(tree);
  readBoxes(tree, 0, 0);
  tree.node.freeRecursive();
}

function calculate({node}: Branch): void {
  node.calculateLayout(undefined, undefined, Direction.LTR);
}

/** @param onBaseline - Whether its baseline places it, or the element around it. */
function grow(
  element: LaidElement,
  definite: Definite,
  onBaseline = false,
): Branch {
  const node = yoga.Node.create(config);
  const {values} = element.style;
  styleContainer(node, values);
  styleSize(node, values);
  if (holdsText(element)) {
    const text = onBaseline ? yoga.Node.create(config) : node;
    text.setMeasureFunc((width, mode) => measureText(element, width, mode));
    const line = flowText(element, Infinity).lines[0];
    if (onBaseline) {
      const bar = yoga.Node.create(config);
      standOnLine(node, bar, text, line?.baseline ?? 0);
    }
    return {element, node, children: [], definite};
  }

  const children = element.children
    .filter(child => !child.isLayoutRoot)
    .map((child, i) => {
      const branch = grow(
        child,
        definiteItem(child, element, definite),
        (i === 0 && onBaseline) || isOnBaseline(child, element),
      );
      styleItem(branch.node, child.style.values);
      styleLimits(branch.node, child.style.values, values);
      leaveShares(branch, element, definite);
      keepContent(branch.node, child, element);
      return branch;
    });
  children.forEach((child, i) => node.insertChild(child.node, i));
  return {element, node, children, definite};
}

/** The width of the text on one line, limited to the available width. */
function measureText(
  block: LaidElement,
  width: number,
  mode: MeasureMode,
): Size {
  if (mode === MeasureMode.Exactly) {
    return {width, height: flowText(block, width).height};
  }
  const room = mode === MeasureMode.AtMost ? width : Infinity;
  const whole = flowText(block, Infinity);
  if (whole.width <= room) return whole;
  const least = Math.max(room, minContentWidth(block));
  return {width: least, height: flowText(block, least).height};
}

/**
 * Yoga's root has no container, so values that depend on it are computed here.
 */
function sizeRoot({node, element}: Branch, around: Size): void {
  const {values} = element.style;
  const width = lengthOf(values.width, around.width);
  const height = lengthOf(values.height, around.height);
  node.setWidth(width ?? 'auto');
  node.setHeight(height ?? 'auto');
  node.setMinWidth(lengthOf(values.minWidth, around.width));
  node.setMinHeight(lengthOf(values.minHeight, around.height));
  node.setMaxHeight(lengthOf(values.maxHeight, around.height));
  // A root of free width shrinks to fit its view, as far as its content can.
  const most = lengthOf(values.maxWidth, around.width);
  const room = Math.max(around.width, leastWidth(element));
  node.setMaxWidth(most ?? (width === undefined ? room : undefined));

  const ratio = Number.parseFloat(values.aspectRatio ?? '');
  if (!(ratio > 0)) return;
  if (width !== undefined && height === undefined)
    node.setHeight(width / ratio);
  if (height !== undefined && width === undefined)
    node.setWidth(height * ratio);
}

function readBoxes({element, node, children}: Branch, x: number, y: number) {
  const {left, top, width, height} = node.getComputedLayout();
  const box: Rectangle = {x: x + left, y: y + top, width, height};
  element.box = box;
  element.stale = false;
  if (holdsText(element)) {
    const content = contentBox(element, box);
    const flow = flowText(element, content.width);
    placeText(element, flow, textBox(element, content, flow));
  }
  for (const child of children) readBoxes(child, box.x, box.y);
}

function contentBox({style: {values}}: LaidElement, box: Rectangle): Rectangle {
  return {
    x: box.x + (pixels(values.paddingLeft) ?? 0),
    y: box.y + (pixels(values.paddingTop) ?? 0),
    width: box.width - paddingAcross(values),
    height: box.height - paddingDown(values),
  };
}

import {
  Align,
  BoxSizing,
  Edge,
  FlexDirection,
  Gutter,
  Justify,
  Wrap,
  type Node as YogaNode,
} from 'yoga-layout/load';
import type {StyleValues} from './tree.ts';
import {floorUnit, lengthOf, pixels} from './units.ts';

const justifications: Readonly<Record<string, Justify>> = {
  normal: Justify.FlexStart,
  start: Justify.FlexStart,
  left: Justify.FlexStart,
  'flex-start': Justify.FlexStart,
  end: Justify.FlexEnd,
  right: Justify.FlexEnd,
  'flex-end': Justify.FlexEnd,
  center: Justify.Center,
  'space-between': Justify.SpaceBetween,
  'space-around': Justify.SpaceAround,
  'space-evenly': Justify.SpaceEvenly,
};

const alignments: Readonly<Record<string, Align>> = {
  auto: Align.Auto,
  normal: Align.Stretch,
  stretch: Align.Stretch,
  start: Align.FlexStart,
  'flex-start': Align.FlexStart,
  end: Align.FlexEnd,
  'flex-end': Align.FlexEnd,
  center: Align.Center,
  baseline: Align.Baseline,
  'space-between': Align.SpaceBetween,
  'space-around': Align.SpaceAround,
  'space-evenly': Align.SpaceEvenly,
};

const directions: Readonly<Record<string, FlexDirection>> = {
  row: FlexDirection.Row,
  'row-reverse': FlexDirection.RowReverse,
  column: FlexDirection.Column,
  'column-reverse': FlexDirection.ColumnReverse,
};

const wraps: Readonly<Record<string, Wrap>> = {
  nowrap: Wrap.NoWrap,
  wrap: Wrap.Wrap,
  'wrap-reverse': Wrap.WrapReverse,
};

/** Sets how an element arranges its children. */
export function styleContainer(node: YogaNode, values: StyleValues): void {
  node.setBoxSizing(BoxSizing.BorderBox);
  node.setFlexDirection(
    directions[values.flexDirection ?? ''] ?? FlexDirection.Row,
  );
  node.setFlexWrap(wraps[values.flexWrap ?? ''] ?? Wrap.NoWrap);
  node.setJustifyContent(
    justifications[values.justifyContent ?? ''] ?? Justify.FlexStart,
  );
  node.setAlignContent(alignments[values.alignContent ?? ''] ?? Align.Stretch);
  node.setAlignItems(alignments[values.alignItems ?? ''] ?? Align.Stretch);
  node.setGap(Gutter.Column, length(values.columnGap) ?? 0);
  node.setGap(Gutter.Row, length(values.rowGap) ?? 0);
  node.setPadding(Edge.Top, pixels(values.paddingTop) ?? 0);
  node.setPadding(Edge.Right, pixels(values.paddingRight) ?? 0);
  node.setPadding(Edge.Bottom, pixels(values.paddingBottom) ?? 0);
  node.setPadding(Edge.Left, pixels(values.paddingLeft) ?? 0);
}

/** Sets how an element takes its place among its siblings. */
export function styleItem(node: YogaNode, values: StyleValues): void {
  node.setMargin(Edge.Top, pixels(values.marginTop) ?? 0);
  node.setMargin(Edge.Right, pixels(values.marginRight) ?? 0);
  node.setMargin(Edge.Bottom, pixels(values.marginBottom) ?? 0);
  node.setMargin(Edge.Left, pixels(values.marginLeft) ?? 0);
  node.setAlignSelf(alignments[values.alignSelf ?? ''] ?? Align.Auto);
  node.setFlexGrow(Number.parseFloat(values.flexGrow ?? '') || 0);
  node.setFlexShrink(Number.parseFloat(values.flexShrink || '1'));
  node.setFlexBasis(length(values.flexBasis) ?? 'auto');
}

/** Sets the requested sizes of an element; Yoga resolves percentages. */
export function styleSize(node: YogaNode, values: StyleValues): void {
  node.setWidth(length(values.width) ?? 'auto');
  node.setHeight(length(values.height) ?? 'auto');
  node.setMinWidth(length(values.minWidth));
  node.setMinHeight(length(values.minHeight));
  node.setMaxWidth(length(values.maxWidth));
  node.setMaxHeight(length(values.maxHeight));

  // With both sizes given, CSS ignores the ratio; Yoga does not.
  const ratio = Number.parseFloat(values.aspectRatio ?? '');
  if (ratio > 0 && !(values.width && values.height)) node.setAspectRatio(ratio);
}

/**
 * Limits in percent of a container with a given size. Yoga resolves them
 * against the container's own container when it distributes the space of a row.
 */
export function styleLimits(
  node: YogaNode,
  values: StyleValues,
  container: StyleValues,
): void {
  const {width, paddingLeft, paddingRight} = container;
  const across = inside(width, paddingLeft, paddingRight);
  if (across !== undefined) {
    node.setMinWidth(lengthOf(values.minWidth, across));
    node.setMaxWidth(lengthOf(values.maxWidth, across));
  }
  const {height, paddingTop, paddingBottom} = container;
  const down = inside(height, paddingTop, paddingBottom);
  if (down !== undefined) {
    node.setMinHeight(lengthOf(values.minHeight, down));
    node.setMaxHeight(lengthOf(values.maxHeight, down));
  }
}

function inside(
  size: string | undefined,
  before: string | undefined,
  after: string | undefined,
): number | undefined {
  const outer = pixels(size);
  if (outer === undefined) return undefined;
  return outer - (pixels(before) ?? 0) - (pixels(after) ?? 0);
}

type Length = number | `${number}%`;

/**
 * Whole units, as Blink cuts lengths; Yoga would round to the nearest one. Keywords
 * such as `max-content` become undefined: sized by content.
 */
function length(value: string | undefined): Length | undefined {
  const number = Number.parseFloat(value ?? '');
  if (Number.isNaN(number)) return undefined;
  return value?.endsWith('%') ? `${number}%` : floorUnit(number);
}

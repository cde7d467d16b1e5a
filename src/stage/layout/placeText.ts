import type {DomElement} from '../browser/element.ts';
import {isElement, isText} from '../browser/node.ts';
import {unionBox, type Box} from './box.ts';
import type {Line, Piece} from './lineBox.ts';
import type {TextFlow} from './textFlow.ts';
import {fontHeights} from './textMetrics.ts';
import {inheritedStyle} from './textStyle.ts';

/**
 * Gives every text of a block its boxes, and every inline element the box
 * around its texts.
 *
 * @param content - the block's box without its padding.
 */
export function placeText(
  block: DomElement,
  flow: TextFlow,
  content: Box,
): void {
  clearFragments(block);
  const align = inheritedStyle(block, 'textAlign');
  for (const line of flow.lines) {
    const left = content.x + indent(align, content.width - line.width);
    for (const piece of line.pieces) {
      const {node} = piece.item;
      node.fragments = [
        ...node.fragments,
        pieceBox(piece, line, left, content.y),
      ];
    }
  }
  for (const child of block.children) placeInline(child, content);
}

function indent(align: string, space: number): number {
  if (align === 'center') return space / 2;
  return align === 'right' || align === 'end' ? space : 0;
}

function pieceBox(piece: Piece, line: Line, left: number, top: number): Box {
  const {ascent, descent} = fontHeights(piece.item.style.font);
  return {
    x: left + piece.x,
    y: top + line.baseline - ascent,
    width: piece.width,
    height: ascent + descent,
  };
}

function placeInline(element: DomElement, content: Box): readonly Box[] {
  const boxes = element.childNodes.flatMap(child => {
    if (isText(child)) return child.fragments;
    return isElement(child) ? placeInline(child, content) : [];
  });
  const {x, y} = content;
  element.box = unionBox(boxes) ?? {x, y, width: 0, height: 0};
  element.stale = false;
  return boxes;
}

function clearFragments(element: DomElement): void {
  for (const child of element.childNodes) {
    child.stale = false;
    if (isElement(child)) clearFragments(child);
    if (isText(child)) child.fragments = [];
  }
}

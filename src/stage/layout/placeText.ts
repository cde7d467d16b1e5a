import type {LaidElement} from './tree.ts';
import {rectangleAround, type Rectangle} from './rectangle.ts';
import type {Line, Piece} from './lineBox.ts';
import type {TextFlow} from './textFlow.ts';
import {fontHeights} from './textMetrics.ts';
import {inheritedStyle} from './textStyle.ts';

/**
 * Gives every text of a block its boxes, and every inline element the box
 * around its texts.
 *
 * @param content - The block's box without its padding.
 */
export function placeText(
  block: LaidElement,
  flow: TextFlow,
  content: Rectangle,
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

function pieceBox(
  piece: Piece,
  line: Line,
  left: number,
  top: number,
): Rectangle {
  const {ascent, descent} = fontHeights(piece.item.style.font);
  return {
    x: left + piece.x,
    y: top + line.baseline - ascent,
    width: piece.width,
    height: ascent + descent,
  };
}

function placeInline(
  element: LaidElement,
  content: Rectangle,
): readonly Rectangle[] {
  const boxes = element.childNodes.flatMap(child => {
    return child.kind === 'text'
      ? child.fragments
      : placeInline(child, content);
  });
  const {x, y} = content;
  element.box = rectangleAround(boxes) ?? {x, y, width: 0, height: 0};
  element.stale = false;
  return boxes;
}

function clearFragments(element: LaidElement): void {
  for (const child of element.childNodes) {
    child.stale = false;
    if (child.kind === 'text') child.fragments = [];
    else clearFragments(child);
  }
}

import {
  emptyRectangle,
  rectangleAround,
  type Rectangle,
} from '../layout/rectangle.ts';
import {updateLayout} from '../layout/updateLayout.ts';
import {clientRect, type ClientRect} from '../dom/clientRect.ts';
import type {DomChild} from '../dom/node.ts';

/** Measures the place of a node's text. */
export class DomRange {
  #node: DomChild | undefined;

  selectNodeContents(node: DomChild): void {
    this.#node = node;
  }

  getBoundingClientRect(): ClientRect {
    const node = this.#node;
    const element = node && (node.kind === 'element' ? node : node.parentNode);
    if (!node || !element) return clientRect(emptyRectangle);

    updateLayout(element);
    const {x, y} = element.box;
    return clientRect(
      rectangleAround(fragmentsIn(node)) ?? {x, y, width: 0, height: 0},
    );
  }
}

function fragmentsIn(node: DomChild): readonly Rectangle[] {
  return node.kind === 'element'
    ? node.childNodes.flatMap(fragmentsIn)
    : node.fragments;
}

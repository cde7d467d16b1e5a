import {unionBox, type Box} from '../layout/box.ts';
import {updateLayout} from '../layout/updateLayout.ts';
import {clientRect, type ClientRect} from './clientRect.ts';
import {isElement, isText, type DomNode} from './node.ts';

/** Answers where a node's text lies. */
export class DomRange {
  #node: DomNode | undefined;

  selectNodeContents(node: DomNode): void {
    this.#node = node;
  }

  getBoundingClientRect(): ClientRect {
    const node = this.#node;
    const element = node && (isElement(node) ? node : node.parentNode);
    if (!node || !element) return clientRect({x: 0, y: 0, width: 0, height: 0});

    updateLayout(element);
    const {x, y} = element.box;
    return clientRect(
      unionBox(fragmentsIn(node)) ?? {x, y, width: 0, height: 0},
    );
  }
}

function fragmentsIn(node: DomNode): readonly Box[] {
  if (isElement(node)) return node.childNodes.flatMap(fragmentsIn);
  return isText(node) ? node.fragments : [];
}

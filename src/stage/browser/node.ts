import type {DomElement} from './element.ts';
import type {DomText} from './text.ts';

/** A node of the tree. */
export type DomChild = DomElement | DomText;

/** The common part of elements and texts: a place in a tree. */
export abstract class DomNode {
  abstract readonly kind: 'element' | 'text';
  parentNode: DomElement | null = null;
  /** Whether the layout of this node is out of date. */
  stale = true;

  abstract get textContent(): string;

  remove(): void {
    const parent = this.parentNode;
    if (!parent) return;
    const place = parent.childNodes.findIndex(node => Object.is(node, this));
    parent.childNodes.splice(place, 1);
    this.parentNode = null;
    this.stale = true;
    markStale(parent);
  }
}

/** Marks a node and every ancestor whose layout depends on it. */
export function markStale(node: DomElement): void {
  let element: DomElement | null = node;
  while (element && !element.stale) {
    element.stale = true;
    if (element.isLayoutRoot) return;
    element = element.parentNode;
  }
}

import type {DomElement} from './element.ts';
import {noting} from './missing.ts';
import type {DomText} from './text.ts';

/** A node of the tree. */
export type DomChild = DomElement | DomText;

let page: unknown = null;

/** Sets the document that all nodes are of. */
export function setPage(document: unknown): void {
  page = document;
}

/** The common part of elements and texts: a place in a tree. */
export abstract class DomNode {
  abstract readonly kind: 'element' | 'text';
  parentNode: DomElement | null = null;
  /** Whether the layout of this node is out of date. */
  stale = true;

  /** @param host - An object that becomes the node; a new one if left out. */
  constructor(host?: object) {
    // A canvas or image of Skia has to stay what it is.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- It becomes one here.
    if (host) return host as this;
  }

  abstract get textContent(): string;

  /** 4 for a node that follows, 2 for one before, as in the web. */
  compareDocumentPosition(other: DomNode): number {
    if (other === this) return 0;
    const [own, its] = [pathTo(this), pathTo(other)];
    if (own[0] !== its[0]) return 1;
    const fork = own.findIndex((node, i) => node !== its[i]);
    const [mine, theirs] = [own[fork], its[fork < 0 ? own.length : fork]];
    if (!mine) return 20;
    if (!theirs) return 10;
    const among = mine.parentNode?.childNodes ?? [];
    const order = (node: DomNode) =>
      among.findIndex(child => Object.is(child, node));
    return order(mine) < order(theirs) ? 4 : 2;
  }

  get ownerDocument(): unknown {
    return page;
  }

  get parentElement(): DomElement | null {
    return this.parentNode;
  }

  get nextSibling(): DomChild | null {
    return siblingOf(this, 1);
  }

  get previousSibling(): DomChild | null {
    return siblingOf(this, -1);
  }

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

Object.setPrototypeOf(
  DomNode.prototype,
  noting(node => `<${tagOf(node)}>`),
);

function tagOf(node: unknown): string {
  const element: object = Object(node);
  // A prototype has none.
  if (!('tagName' in element)) return 'node';
  return String(element.tagName).toLowerCase();
}

/** From the top of the tree to a node. */
function pathTo(node: DomNode): readonly DomNode[] {
  return node.parentNode ? [...pathTo(node.parentNode), node] : [node];
}

function siblingOf(node: DomNode, step: number): DomChild | null {
  const among = node.parentNode?.childNodes ?? [];
  const place = among.findIndex(child => Object.is(child, node));
  return among[place + step] ?? null;
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

import {emptyRectangle, type Rectangle} from '../layout/rectangle.ts';
import {updateLayout} from '../layout/updateLayout.ts';
import {clientRect, type ClientRect} from './clientRect.ts';
import {InlineStyle} from './inlineStyle.ts';
import {type DomChild, DomNode, markStale} from './node.ts';
import {isTextProperty} from '../layout/style/styleProperties.ts';
import {renderedText} from './renderedText.ts';
import {matchesSelector} from './selector.ts';
import {DomText} from './text.ts';
import {refuseMeasures, unmeasured} from './unmeasured.ts';

/** The tag of what holds nodes that are moved together. */
export const fragment = '#document-fragment';

/**
 * An element, as far as Motion Canvas uses one: a style, children, and a box
 * that layout computes on demand.
 */
export class DomElement extends DomNode {
  readonly kind = 'element';
  readonly nodeType = 1;
  readonly tagName: string;
  readonly childNodes: DomChild[] = [];
  readonly dataset: Record<string, string> = {};
  readonly style: InlineStyle;
  readonly attributes = new Map<string, string>();
  id = '';
  dir = '';
  shadowRoot: DomElement | null = null;
  box: Rectangle = emptyRectangle;

  constructor(tagName: string, host?: object) {
    super(host);
    this.tagName = tagName;
    this.style = new InlineStyle(property => {
      markStale(this);
      if (isTextProperty(property)) markDescendantsStale(this);
    });
  }

  /** Laid out by itself: its box depends on nothing around it but the view. */
  get isLayoutRoot(): boolean {
    return this.style.values.position === 'absolute';
  }

  get children(): DomElement[] {
    return this.childNodes.filter(node => node.kind === 'element');
  }

  override get textContent(): string {
    return this.childNodes.map(child => child.textContent).join('');
  }

  append(...given: (DomChild | string)[]): void {
    for (const one of given) {
      const node = typeof one === 'string' ? new DomText(one) : one;
      // The order of layout roots has no meaning, and Motion Canvas appends
      // each one again whenever it asks for its box.
      const stays = node.parentNode === this && isRoot(node);
      if (!stays) this.#adopt(node, this.childNodes.length);
    }
  }

  override set textContent(text: string) {
    this.replaceChildren(...(text === '' ? [] : [new DomText(text)]));
  }

  appendChild<TNode extends DomChild>(node: TNode): TNode {
    this.append(node);
    return node;
  }

  prepend(node: DomChild): void {
    this.#adopt(node, 0);
  }

  insertBefore<TNode extends DomChild>(
    node: TNode,
    next: DomChild | null,
  ): TNode {
    node.remove();
    const place = next ? this.childNodes.indexOf(next) : -1;
    this.#adopt(node, place < 0 ? this.childNodes.length : place);
    return node;
  }

  removeChild<TNode extends DomChild>(node: TNode): TNode {
    node.remove();
    return node;
  }

  replaceChildren(...nodes: DomChild[]): void {
    const same =
      nodes.length === this.childNodes.length &&
      nodes.every((node, i) => node === this.childNodes[i]);
    if (same) return;
    this.#clear();
    this.append(...nodes);
  }

  get innerText(): string {
    return renderedText(this);
  }

  /** Each line becomes a text node, with a `br` element between two lines. */
  set innerText(text: string) {
    this.#clear();
    const lines = text === '' ? [] : text.split('\n');
    lines.forEach((line, i) => {
      if (i > 0) this.append(new DomElement('BR'));
      if (line !== '') this.append(new DomText(line));
    });
  }

  attachShadow(): DomElement {
    this.shadowRoot = new DomElement('#shadow-root');
    return this.shadowRoot;
  }

  querySelector(selector: string): DomElement | null {
    for (const child of this.children) {
      if (child.matches(selector)) return child;
      const found = child.querySelector(selector);
      if (found) return found;
    }
    return null;
  }

  querySelectorAll(selector: string): readonly DomElement[] {
    return this.children.flatMap(child => [
      ...(child.matches(selector) ? [child] : []),
      ...child.querySelectorAll(selector),
    ]);
  }

  getElementsByTagName(tag: string): readonly DomElement[] {
    return this.querySelectorAll(tag);
  }

  getElementsByClassName(name: string): readonly DomElement[] {
    return this.querySelectorAll(`.${name}`);
  }

  matches(selector: string): boolean {
    return matchesSelector(this, selector);
  }

  getBoundingClientRect(): ClientRect {
    requireView(this);
    updateLayout(this);
    return clientRect(this.box);
  }

  setAttribute(name: string, value: string | number): void {
    const text = `${value}`;
    this.attributes.set(name, text);
    if (name === 'id') this.id = text;
    if (name === 'style') this.style.cssText = text;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
    if (name === 'id') this.id = '';
  }

  addEventListener(
    _type?: string,
    _listener?: ((event: unknown) => void) | null,
  ): void {
    // Nothing in the stage sends events to elements.
  }

  /** Called when the element gets a place in a tree. */
  attached(): void {
    // Links to styles are read then.
  }

  removeEventListener(): void {
    // See addEventListener.
  }

  #adopt(node: DomChild, index: number): void {
    if (node.kind === 'element' && node.tagName === fragment) {
      const parts = [...node.childNodes];
      parts.forEach((part, i) => this.#adopt(part, index + i));
      return;
    }
    node.remove();
    node.parentNode = this;
    this.childNodes.splice(index, 0, node);
    if (!isRoot(node)) markStale(this);
    if (node.kind === 'element') node.attached();
  }

  #clear(): void {
    if (this.childNodes.length === 0) return;
    for (const child of this.childNodes) {
      child.parentNode = null;
      child.stale = true;
    }
    this.childNodes.length = 0;
    markStale(this);
  }
}

/**
 * Refuses to measure what a project puts into the page itself: only elements in the
 * view of Motion Canvas are laid out.
 */
function requireView(element: DomElement): void {
  let top = element;
  while (top.parentNode) top = top.parentNode;
  if (top.tagName === 'HTML') throw unmeasured(element.tagName, 'size');
}

refuseMeasures(DomElement.prototype);

function isRoot(node: DomChild): boolean {
  return node.kind === 'element' && node.isLayoutRoot;
}

function markDescendantsStale(element: DomElement): void {
  for (const child of element.children) {
    child.stale = true;
    markDescendantsStale(child);
  }
}

import {DomElement} from './element.ts';
import {parseMarkup} from './markup.ts';
import type {DomChild} from './node.ts';
import {DomText} from './text.ts';
import {writtenContent, writtenElement} from './writtenMarkup.ts';

/**
 * An element as libraries use it that build a tree of their own: what Motion Canvas
 * needs, and the names of the web for the tree around it.
 */
export abstract class PageElement extends DomElement {
  abstract readonly namespaceURI: string;

  /** Makes an element for markup that is written into this one. */
  abstract make(tag: string): PageElement;

  /** A new element of the same kind. */
  abstract blank(): PageElement;

  get nodeName(): string {
    return this.tagName;
  }

  get localName(): string {
    const {tagName} = this;
    return /[a-z]/.test(tagName) ? tagName : tagName.toLowerCase();
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(names: string) {
    this.setAttribute('class', names);
  }

  get classList() {
    const names = () => this.className.split(/\s+/).filter(Boolean);
    const write = (some: readonly string[]) => {
      this.className = [...new Set(some)].join(' ');
    };
    const contains = (name: string) => names().includes(name);
    const add = (...some: string[]) => write([...names(), ...some]);
    const remove = (...some: string[]) =>
      write(names().filter(name => !some.includes(name)));
    return {
      contains,
      add,
      remove,
      toggle(name: string, isWanted = !contains(name)) {
        if (isWanted) add(name);
        else remove(name);
        return isWanted;
      },
    };
  }

  get firstChild(): DomChild | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): DomChild | null {
    return this.childNodes.at(-1) ?? null;
  }

  get firstElementChild(): DomElement | null {
    return this.children[0] ?? null;
  }

  get lastElementChild(): DomElement | null {
    return this.children.at(-1) ?? null;
  }

  get childElementCount(): number {
    return this.children.length;
  }

  hasChildNodes(): boolean {
    return this.childNodes.length > 0;
  }

  contains(node: DomChild | null): boolean {
    for (let at = node; at; at = at.parentNode) if (at === this) return true;
    return false;
  }

  closest(selector: string): DomElement | null {
    if (this.matches(selector)) return this;
    let above = this.parentNode;
    while (above && !above.matches(selector)) above = above.parentNode;
    return above;
  }

  replaceChild(node: DomChild, old: DomChild): DomChild {
    this.insertBefore(node, old);
    old.remove();
    return old;
  }

  cloneNode(isDeep = false): PageElement {
    const copy = this.blank();
    copy.style.cssText = this.style.cssText;
    for (const [name, value] of this.attributes) copy.setAttribute(name, value);
    if (!isDeep) return copy;
    for (const child of this.childNodes) {
      if (child.kind === 'text') copy.append(new DomText(child.data));
      else if (child instanceof PageElement) copy.append(child.cloneNode(true));
    }
    return copy;
  }

  setAttributeNS(
    _space: string | null,
    name: string,
    value: string | number,
  ): void {
    this.setAttribute(name, value);
  }

  getAttributeNS(_space: string | null, name: string): string | null {
    return this.getAttribute(name) ?? this.getAttribute(`xlink:${name}`);
  }

  hasAttributeNS(_space: string | null, name: string): boolean {
    return this.hasAttribute(name);
  }

  removeAttributeNS(_space: string | null, name: string): void {
    this.removeAttribute(name);
  }

  get innerHTML(): string {
    return writtenContent(this);
  }

  set innerHTML(markup: string) {
    this.replaceChildren(...this.#parsed(markup));
  }

  get outerHTML(): string {
    return writtenElement(this);
  }

  insertAdjacentHTML(place: string, markup: string): void {
    const first = place === 'afterbegin' ? this.firstChild : null;
    for (const node of this.#parsed(markup)) {
      if (place === 'beforebegin') this.parentNode?.insertBefore(node, this);
      else if (place === 'afterend')
        this.parentNode?.insertBefore(node, this.nextSibling);
      else this.insertBefore(node, first);
    }
  }

  insertAdjacentText(place: string, text: string): void {
    if (place === 'afterbegin') this.prepend(new DomText(text));
    else this.append(new DomText(text));
  }

  getRootNode(): DomElement {
    return this.parentNode instanceof PageElement
      ? this.parentNode.getRootNode()
      : (this.parentNode ?? this);
  }

  #parsed(markup: string): readonly DomElement[] {
    return parseMarkup(markup, tag => this.make(tag));
  }
}

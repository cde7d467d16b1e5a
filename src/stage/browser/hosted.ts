import {DomElement} from './element.ts';
import {HtmlElement} from './htmlElement.ts';
import {noting} from './missing.ts';
import {DomNode} from './node.ts';
import {PageElement} from './pageElement.ts';

/**
 * A prototype for objects of Skia that are elements of the page too: their own members
 * come first, and then those of an element.
 */
export function hostedPrototype(native: object, tag: string): object {
  const prototype: object = Object.create(
    noting(() => `<${tag}>`, native),
  ) as object;
  takeMembers(prototype, native);
  return prototype;
}

/** Adds an element's members to a prototype, without those that it has. */
export function takeMembers(prototype: object, native: object): void {
  for (const {prototype: from} of [
    HtmlElement,
    PageElement,
    DomElement,
    DomNode,
  ]) {
    for (const [name, member] of Object.entries(
      Object.getOwnPropertyDescriptors(from),
    )) {
      if (Object.hasOwn(prototype, name) || name in native) continue;
      Object.defineProperty(prototype, name, member);
    }
  }
}

/** Makes an object an element, whose prototype has an element's members. */
export function host(object: object, tag: string): void {
  void new HtmlElement(tag, object);
}

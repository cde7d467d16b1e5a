import {DomElement} from '../dom/element.ts';
import {HtmlElement} from '../dom/htmlElement.ts';
import {noting} from '../dom/missing.ts';
import {DomNode} from '../dom/node.ts';
import {PageElement} from '../dom/pageElement.ts';

/**
 * A prototype for objects of Skia that are elements of the page too: their own members
 * come first, and then those of an element.
 */
export function hostedPrototype(native: object, tag: string): object {
  const prototype: object = {};
  Object.setPrototypeOf(
    prototype,
    noting(() => `<${tag}>`, native),
  );
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

/** Sets an attribute of such an object as elements do, whatever its own way. */
export function setPlainAttribute(
  object: object,
  name: string,
  value: string,
): void {
  const set: unknown = Reflect.get(HtmlElement.prototype, 'setAttribute');
  if (typeof set === 'function') Reflect.apply(set, object, [name, value]);
}

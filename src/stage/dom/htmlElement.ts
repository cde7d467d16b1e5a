import {PageElement} from './pageElement.ts';
import {createSvgElement} from './svgElement.ts';

const htmlSpace = 'http://www.w3.org/1999/xhtml';

/** An HTML element. Its content can be written as markup, which is taken as SVG. */
export class HtmlElement extends PageElement {
  readonly namespaceURI = htmlSpace;

  /** Whether a value is one, though Skia has made it: canvases and images. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const isOne = Function.prototype[Symbol.hasInstance].call(this, value);
    if (isOne || this !== HtmlElement) return isOne;
    return Reflect.get(Object(value), 'namespaceURI') === htmlSpace;
  }

  override make(tag: string): PageElement {
    return createSvgElement(tag);
  }

  override blank(): PageElement {
    return new HtmlElement(this.tagName);
  }

  click(): void {
    // Nobody clicks on a page that is not shown.
  }

  focus(): void {
    // See click.
  }

  blur(): void {
    // See click.
  }
}

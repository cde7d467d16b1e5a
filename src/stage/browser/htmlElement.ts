import {DomElement} from './element.ts';
import {parseMarkup} from './markup.ts';

/** An HTML element. Its content can be written as markup. */
export class HtmlElement extends DomElement {
  set innerHTML(markup: string) {
    this.replaceChildren(...parseMarkup(markup));
  }
}

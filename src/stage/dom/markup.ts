import {Parser} from 'htmlparser2';
import type {DomElement} from './element.ts';
import {DomText} from './text.ts';

/**
 * Parses the drawings that Motion Canvas puts into the page: SVG, as XML.
 *
 * @param make - Makes an element with a tag.
 */
export function parseMarkup(
  markup: string,
  make: (tag: string) => DomElement,
): readonly DomElement[] {
  const roots: DomElement[] = [];
  const open: DomElement[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = make(name);
        for (const [key, value] of Object.entries(attributes)) {
          element.setAttribute(key, value);
        }
        const parent = open.at(-1);
        if (parent) parent.append(element);
        else roots.push(element);
        open.push(element);
      },
      ontext(text) {
        if (text.trim() !== '') open.at(-1)?.append(new DomText(text));
      },
      onclosetag() {
        open.pop();
      },
    },
    {xmlMode: true},
  );
  parser.end(markup);
  return roots;
}

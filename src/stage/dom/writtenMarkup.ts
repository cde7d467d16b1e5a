import type {DomElement} from './element.ts';
import type {DomChild} from './node.ts';

/** An element as markup, which parses to the same again. */
export function writtenElement(element: DomElement): string {
  const {tagName, id, attributes, style} = element;
  // Tags of HTML are in capitals, those of SVG as they were written.
  const name = /[a-z]/.test(tagName) ? tagName : tagName.toLowerCase();
  const css = style.cssText;
  const all = new Map(attributes);
  if (id !== '') all.set('id', id);
  if (css !== '') all.set('style', css);
  const written = [...all].map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>${writtenContent(element)}</${name}>`;
}

/** The content of an element as markup. */
export function writtenContent({childNodes}: DomElement): string {
  return childNodes.map(writtenChild).join('');
}

function writtenChild(child: DomChild): string {
  return child.kind === 'element'
    ? writtenElement(child)
    : escaped(child.data).replaceAll('&quot;', '"');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

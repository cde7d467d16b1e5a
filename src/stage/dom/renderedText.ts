import {inheritedStyle} from '../layout/textStyle.ts';
import type {DomElement} from './element.ts';

/**
 * The text of an element as it is shown: a line for each `br`, and white space
 * that collapses does so. Source: HTML, 3.2.7, `innerText`.
 */
export function renderedText(element: DomElement): string {
  const keepsSpace = inheritedStyle(element, 'whiteSpace').startsWith('pre');
  const text = textWithBreaks(element, keepsSpace);
  if (keepsSpace) return text;
  return text
    .split('\n')
    .map(line => line.replace(/[ \t\r\f]+/g, ' ').replace(/^ | $/g, ''))
    .join('\n');
}

function textWithBreaks(element: DomElement, keepsSpace: boolean): string {
  return element.childNodes
    .map(node => {
      if (node.kind === 'element') {
        return node.tagName === 'BR' ? '\n' : textWithBreaks(node, keepsSpace);
      }
      return keepsSpace ? node.data : node.data.replaceAll('\n', ' ');
    })
    .join('');
}

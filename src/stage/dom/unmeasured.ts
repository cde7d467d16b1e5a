import {refusal} from '../allowed/refusals.ts';

/** The refusal to tell what only the layout of a page could. */
export function unmeasured(tag: string, what: string): Error {
  return refusal(
    `The stage lays out no page, and cannot tell the ${what} of <${tag.toLowerCase()}>. Use the size() of a node, such as Txt or Layout, or measureText() of a canvas.`,
  );
}

/** What the web tells of an element's box in ways that Motion Canvas does not use. */
const measures = [
  'clientHeight',
  'clientLeft',
  'clientTop',
  'clientWidth',
  'getClientRects',
  'offsetHeight',
  'offsetLeft',
  'offsetParent',
  'offsetTop',
  'offsetWidth',
  'scrollHeight',
  'scrollWidth',
];

/** Makes all elements with a prototype refuse these measures. */
export function refuseMeasures(prototype: object): void {
  for (const name of measures) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: {readonly tagName: string}): never {
        throw unmeasured(this.tagName, name);
      },
    });
  }
}

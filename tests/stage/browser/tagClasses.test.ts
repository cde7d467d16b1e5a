import {afterAll, expect, test} from 'vitest';
import {installBrowser} from '../../../src/stage/browser/install.ts';
import {browserKey} from '../../../src/stage/browser/names.ts';
import {tagClasses} from '../../../src/stage/dom/tagClasses.ts';

installBrowser();
const browser: typeof globalThis = Reflect.get(globalThis, browserKey);
afterAll(() => Reflect.deleteProperty(globalThis, browserKey));

/** The names of the classes that an element is of. */
function classesOf(element: Element): readonly string[] {
  return Object.keys(tagClasses).filter(
    name => element instanceof Reflect.get(browser, name),
  );
}

test('The shapes of a drawing are told by their classes, and where they lie', () => {
  const page = browser.document.createElement('div');
  page.innerHTML =
    '<svg><defs/><rect x="5" y="6" width="7" height="8"/><path d="M0 0H5"/><circle cx="1" cy="2" r="3"/><line x1="1" y1="2" x2="3" y2="4"/></svg>';
  const [drawing] = page.children;
  const [defs, rect, path, circle, line] = drawing!.children;

  expect(classesOf(page)).toEqual(['HTMLDivElement']);
  expect(classesOf(drawing!)).toEqual(['SVGSVGElement']);
  expect(classesOf(defs!)).toEqual(['SVGDefsElement']);
  expect(classesOf(rect!)).toEqual(['SVGGeometryElement', 'SVGRectElement']);
  expect(classesOf(path!)).toEqual(['SVGGeometryElement', 'SVGPathElement']);
  expect(classesOf(circle!)).toEqual([
    'SVGCircleElement',
    'SVGGeometryElement',
  ]);
  expect(valuesOf(rect!, ['x', 'y', 'width', 'height'])).toEqual([5, 6, 7, 8]);
  expect(valuesOf(line!, ['x1', 'y1', 'x2', 'y2'])).toEqual([1, 2, 3, 4]);
  expect(valuesOf(circle!, ['cx', 'cy', 'r'])).toEqual([1, 2, 3]);
});

test('A link of a drawing is none of the page', () => {
  const link = browser.document.createElementNS(
    'http://www.w3.org/2000/svg',
    'a',
  );

  expect(classesOf(link)).toEqual([]);
  expect(classesOf(browser.document.createElement('a'))).toEqual([
    'HTMLAnchorElement',
  ]);
});

function valuesOf(element: Element, names: readonly string[]): unknown {
  return names.map(name => Reflect.get(element, name).baseVal.value);
}

import {createCanvasElement} from './canvas.ts';
import {fragment} from '../dom/element.ts';
import {StageFontFaceSet} from './fontFaceSet.ts';
import {StageImage} from './image.ts';
import {noting} from '../dom/missing.ts';
import {setPage} from '../dom/node.ts';
import {DomRange} from './range.ts';
import {pageOrigin} from './pageFile.ts';
import {createSvgElement} from '../dom/svgElement.ts';
import {createStageVideo} from './video.ts';
import {HtmlElement} from '../dom/htmlElement.ts';
import {LinkElement} from './linkElement.ts';
import {StyleElement} from './styleElement.ts';
import {StyleSheet} from './styleSheet.ts';
import {DomText} from '../dom/text.ts';

/** The part of the web's `document` that Motion Canvas, MathJax and libraries use. */
export function createDocument() {
  const documentElement = new HtmlElement('HTML');
  const head = new HtmlElement('HEAD');
  const body = new HtmlElement('BODY');
  documentElement.append(head, body);
  const fonts = new StageFontFaceSet();
  const document = {
    documentElement,
    head,
    body,
    location: new URL(`${pageOrigin}/`),
    fonts,
    adoptedStyleSheets: new Array<StyleSheet>(),
    get styleSheets(): readonly StyleSheet[] {
      return head.children.flatMap(child =>
        child instanceof StyleElement || child instanceof LinkElement
          ? child.sheet
          : [],
      );
    },
    createElement: (tag: string) => createElement(tag, fonts),
    createElementNS: (namespace: string, tag: string) =>
      namespace.endsWith('/xhtml')
        ? createElement(tag, fonts)
        : createSvgElement(tag),
    createTextNode: (data: string) => new DomText(data),
    createRange: () => new DomRange(),
    querySelector: (selector: string) =>
      documentElement.querySelector(selector),
    getElementById: (id: string) => documentElement.querySelector(`#${id}`),
    querySelectorAll: (selector: string) =>
      documentElement.querySelectorAll(selector),
    getElementsByTagName: (tag: string) =>
      documentElement.getElementsByTagName(tag),
    getElementsByClassName: (name: string) =>
      documentElement.getElementsByClassName(name),
    createDocumentFragment: () => new HtmlElement(fragment),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    // A page that is shown, has loaded, and has what every page has.
    nodeType: 9,
    compatMode: 'CSS1Compat',
    readyState: 'complete',
    visibilityState: 'visible',
    hidden: false,
    hasFocus: () => true,
    activeElement: body,
    currentScript: null,
    title: '',
    cookie: '',
    referrer: '',
  };
  Object.setPrototypeOf(
    document,
    noting(() => 'document'),
  );
  setPage(document);
  return document;
}

function createElement(tag: string, fonts: StageFontFaceSet) {
  const name = tag.toLowerCase();
  if (name === 'style') return new StyleElement(new StyleSheet(fonts));
  if (name === 'link') return new LinkElement(new StyleSheet(fonts));
  if (name === 'canvas') return createCanvasElement();
  if (name === 'img') return new StageImage();
  if (name === 'video') return createStageVideo();
  return new HtmlElement(tag.toUpperCase());
}

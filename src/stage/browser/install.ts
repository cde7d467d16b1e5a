import {Console} from 'node:console';
import {refusal} from '../allowed/refusals.ts';
import {skia} from '../skia/skia.ts';
import {ComputedStyle} from '../dom/computedStyle.ts';
import {createStageCanvas} from './canvas.ts';
import {createDocument} from './document.ts';
import type {DomElement} from '../dom/element.ts';
import {stageFetch, StageRequest} from './fetch.ts';
import {StageFontFace} from './fontFace.ts';
import {HtmlElement} from '../dom/htmlElement.ts';
import {StageImage} from './image.ts';
import {noteMissing, noting} from '../dom/missing.ts';
import {browserKey, type BrowserName} from './names.ts';
import {DomRange} from './range.ts';
import {StyleSheet} from './styleSheet.ts';
import {SvgElement, SvgGraphicsElement} from '../dom/svgElement.ts';
import {tagClasses} from '../dom/tagClasses.ts';
import {videoClass} from './video.ts';

interface Browser extends Record<BrowserName, unknown> {
  /** Applies styles that a module of the project imports. */
  readonly addStyles: (css: string) => void;
}

/**
 * Installs the stage's browser where bundles look for it. No global of Node or
 * its libraries is set or changed.
 *
 * @param extras - What bundles call besides, by name.
 */
export function installBrowser(extras: object = {}): void {
  Object.defineProperty(globalThis, browserKey, {
    value: {...createBrowser(), ...extras},
    configurable: true,
  });
}

function createBrowser(): Browser {
  const canvas = createStageCanvas(1, 1);
  const document = createDocument();
  const own: Record<Exclude<BrowserName, 'window' | 'self'>, unknown> = {
    document,
    // Standard output is for results.
    console: new Console(process.stderr),
    location: document.location,
    navigator: createNavigator(),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    DOMMatrix: skia.DOMMatrix,
    DOMPoint: skia.DOMPoint,
    DOMRect: skia.DOMRect,
    Path2D: skia.Path2D,
    ImageData: skia.ImageData,
    Image: StageImage,
    HTMLImageElement: StageImage,
    HTMLCanvasElement: canvas.constructor,
    CanvasRenderingContext2D: canvas.getContext('2d').constructor,
    HTMLVideoElement: videoClass,
    HTMLElement: HtmlElement,
    Element: kindOf(value => Reflect.get(value, 'nodeType') === 1),
    Node: kindOf(value => typeof Reflect.get(value, 'nodeType') === 'number'),
    // Lists of nodes are arrays here.
    NodeList: kindOf(() => false),
    HTMLCollection: kindOf(() => false),
    SVGElement: SvgElement,
    SVGGraphicsElement: SvgGraphicsElement,
    ...classesOfTags(),
    Range: DomRange,
    FontFace: StageFontFace,
    fetch: stageFetch,
    Request: StageRequest,
    CSSStyleSheet: class extends StyleSheet {
      constructor() {
        super(document.fonts);
      }
    },
    getComputedStyle: (element: DomElement) => new ComputedStyle(element),
    requestAnimationFrame: (callback: (time: number) => void) =>
      setTimeout(() => callback(performance.now()), 0),
    cancelAnimationFrame: clearTimeout,
  };
  const window = createWindow(own);
  Reflect.set(document, 'defaultView', window);
  return {
    ...own,
    window,
    self: window,
    addStyles: css => new StyleSheet(document.fonts).replaceSync(css),
  };
}

function createNavigator(): object {
  const own = {
    userAgent: 'motion-canvas-stage',
    language: 'en',
    languages: ['en'],
    appVersion: '',
    platform: '',
    vendor: '',
    maxTouchPoints: 0,
  };
  Object.setPrototypeOf(
    own,
    noting(() => 'navigator'),
  );
  return own;
}

function classesOfTags(): Record<keyof typeof tagClasses, unknown> {
  const classes = Object.entries(tagClasses).map(([name, tags]) => [
    name,
    classOf(name, tags),
  ]);
  return Object(Object.fromEntries(classes));
}

function classOf(name: string, tags: readonly string[]): unknown {
  return kindOf(
    value =>
      value instanceof SvgElement === name.startsWith('SVG') &&
      tags.includes(String(Reflect.get(value, 'localName'))),
  );
}

/** A class of the web that is only asked whether a value is of it. */
function kindOf(test: (value: object) => boolean): unknown {
  return Object.defineProperty(function kind() {}, Symbol.hasInstance, {
    value: (value: unknown) =>
      typeof value === 'object' && value !== null && test(value),
  });
}

/** Sizes of a window depend on the machine, so no picture may. */
function withoutSizes(own: Record<string, unknown>): void {
  for (const name of ['innerHeight', 'innerWidth']) {
    Object.defineProperty(own, name, {
      get(): never {
        throw refusal(
          `The stage has no window, and cannot tell its ${name}. Use view.size() in a scene, or useScene().getSize().`,
        );
      },
    });
  }
}

/** Shows the browser's own names first, then Node's. */
function createWindow(parts: Record<string, unknown>): unknown {
  const own = {...parts, devicePixelRatio: 1};
  withoutSizes(own);
  const window: object = new Proxy(own, {
    get: (names, key) => {
      if (Reflect.has(names, key)) return Reflect.get(names, key) as unknown;
      if (!(key in globalThis)) noteMissing('window', key);
      return Reflect.get(globalThis, key) as unknown;
    },
    has: (names, key) => Reflect.has(names, key) || key in globalThis,
  });
  return Object.assign(own, {window, self: window, top: window, parent: window})
    .window;
}

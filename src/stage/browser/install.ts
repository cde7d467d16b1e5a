import {skia} from '../skia/skia.ts';
import {ComputedStyle} from './computedStyle.ts';
import {createStageCanvas} from './canvas.ts';
import {createDocument} from './document.ts';
import type {DomElement} from './element.ts';
import {stageFetch} from './fetch.ts';
import {StageFontFace} from './fontFace.ts';
import {HtmlElement} from './htmlElement.ts';
import {StageImage} from './image.ts';
import {browserKey, type BrowserName} from './names.ts';
import {DomRange} from './range.ts';
import {StyleSheet} from './styleSheet.ts';
import {SvgElement, SvgGraphicsElement} from './svgElement.ts';
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
  const own: Record<Exclude<BrowserName, 'window'>, unknown> = {
    document,
    location: document.location,
    navigator: {userAgent: 'motion-canvas-stage', language: 'en'},
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
    SVGElement: SvgElement,
    SVGGraphicsElement: SvgGraphicsElement,
    Range: DomRange,
    FontFace: StageFontFace,
    fetch: stageFetch,
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
  return {
    ...own,
    window: createWindow(own),
    addStyles: css => new StyleSheet(document.fonts).replaceSync(css),
  };
}

/** Sizes of a window depend on the machine, so no picture may. */
function withoutSizes(own: Record<string, unknown>): void {
  for (const name of ['innerHeight', 'innerWidth']) {
    Object.defineProperty(own, name, {
      get(): never {
        throw new Error(
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
  return new Proxy(own, {
    get: (names, key) =>
      Reflect.has(names, key)
        ? Reflect.get(names, key)
        : (Reflect.get(globalThis, key) as unknown),
    has: (names, key) => Reflect.has(names, key) || key in globalThis,
  });
}

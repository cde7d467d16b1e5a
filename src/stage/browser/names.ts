import {tagClasses} from '../dom/tagClasses.ts';

/** Where a bundle finds the stage's browser on `globalThis`. */
export const browserKey = '__motionCanvasStage';

/**
 * The browser names that a bundled project sees, each with the part of Motion
 * Canvas that needs it. The bundler replaces free uses of a name by a member of
 * the stage's browser. Node's globals stay unchanged, so a library that checks
 * for `window` still recognises Node.
 */
const needs = {
  /** Every layout node creates an element, every cached node a canvas. */
  document: 'elements, canvases, ranges, fonts',
  /** Img resolves its source against it; libraries detect features on it. */
  window: 'location, getComputedStyle',
  /** Libraries that also run in workers name the window so. */
  self: 'libraries',
  addEventListener: 'libraries that wait for events of the window',
  removeEventListener: 'libraries that wait for events of the window',
  /** Scenes log to it, and standard output is for results. */
  console: 'logs of scenes and libraries',
  /** Img tells own images from foreign ones by the page's origin. */
  location: 'origin',
  /** Shader errors read the user agent, and so do libraries. */
  navigator: 'userAgent',
  /** The transforms of every node. */
  DOMMatrix: 'transforms',
  DOMPoint: 'transforms',
  DOMRect: 'boxes',
  /** The outline of every shape. */
  Path2D: 'shapes',
  ImageData: 'pixels that a scene reads or writes',
  Image: 'loadImage()',
  HTMLImageElement: 'instanceof in scenes',
  HTMLCanvasElement: 'instanceof in scenes',
  CanvasRenderingContext2D: 'instanceof in scenes',
  HTMLVideoElement: 'instanceof in scenes',
  HTMLElement: 'instanceof in scenes',
  Element: 'instanceof in libraries',
  Node: 'instanceof in libraries',
  NodeList: 'instanceof in libraries',
  HTMLCollection: 'instanceof in libraries',
  /** SVG walks a parsed drawing by these classes. */
  SVGElement: 'instanceof in SVG',
  SVGGraphicsElement: 'instanceof in SVG',
  Range: 'where a text lies',
  /** Layout asks each element for its inherited text style. */
  getComputedStyle: 'text style',
  /** A project registers its fonts with it. */
  FontFace: 'fonts',
  /** A page fetches its own files, and a library what its package has beside it. */
  fetch: 'files',
  Request: 'libraries that fetch a file by a request, such as loaders of three',
  CSSStyleSheet: 'fonts that styles declare',
  requestAnimationFrame: 'libraries that wait for a frame',
  cancelAnimationFrame: 'libraries that wait for a frame',
} as const;

export type BrowserName = keyof typeof needs | keyof typeof tagClasses;

export const browserNames: readonly string[] = [
  ...Object.keys(needs),
  ...Object.keys(tagClasses),
];

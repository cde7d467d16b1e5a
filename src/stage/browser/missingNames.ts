import {type Missing, lastMissing, lineOf} from '../dom/missing.ts';
import {browserKey} from './names.ts';

/** What a project can do in place of using a part of the web. */
const waysOut: Readonly<Record<string, string>> = {
  Worker: 'Compute it in the scene, or in a module that it imports',
  SharedWorker: 'Compute it in the scene, or in a module that it imports',
  XMLHttpRequest: 'Import the file, or use fetch() for a file of the project',
  WebSocket: 'Save what it sends as a file of the project and import it',
  EventSource: 'Save what it sends as a file of the project and import it',
  OffscreenCanvas: "Use document.createElement('canvas')",
  createImageBitmap: 'Use loadImage() of @motion-canvas/core',
  DOMParser: 'Use the SVG node, or a parser from a package',
  AudioContext: 'Set audio in makeProject({…}); it is in the files',
  Audio: 'Set audio in makeProject({…}); it is in the files',
  localStorage: 'Use the variables of the project',
  sessionStorage: 'Use the variables of the project',
  indexedDB: 'Import the data',
  matchMedia: 'Use the variables of the project',
  MutationObserver: 'Use signals',
  ResizeObserver: 'Use the size() of a node, which is a signal',
  IntersectionObserver: 'Use the cacheBBox() of nodes',
  gpu: 'Draw with a 2d context',
  WebGLRenderingContext: 'Draw with a 2d context',
  WebGL2RenderingContext: 'Draw with a 2d context',
  screen: 'Use view.size(), or useScene().getSize()',
  mediaDevices: 'Save what it records as a file of the project and import it',
  captureStream: 'Render the scene: that is its video',
  transferControlToOffscreen: 'Draw on the canvas itself',
  getComputedTextLength:
    'Use measureText() of a canvas, or the size() of a Txt',
  alert: 'Use useLogger()',
  confirm: 'Use the variables of the project',
  prompt: 'Use the variables of the project',
};

/** What the names of the web's classes and of its older globals begin with. */
const namesOfTheWeb =
  /^(?:Animation|Audio|Broadcast|CSS|Canvas|Clipboard|Custom|DOM|Document|Element|File|GPU|Gamepad|HTML|IDB|Image|Intersection|Keyboard|Media|Mouse|Mutation|Node|Notification|Offscreen|Paint|Path2D|Performance|Pointer|RTC|Resize|SVG|Shadow|Shared|Speech|Storage|Text|Touch|Tree|UIEvent|Video|WebGL|WebSocket|Wheel|Window|Worker|XML|XPath)|^(?:customElements|getSelection|history|importScripts|open|postMessage|print|screenX|screenY|scrollTo|speechSynthesis|visualViewport)$/;

const inEditor = 'or render this scene in its own editor';

/**
 * The message of an error, with the way out where the stage lacks a part of the web.
 * Code may ask whether such a part is there, so none stands in for it, and only what
 * fails tells which was needed.
 */
export function explainMissing(message: string, stack = ''): string {
  const [, loading = ''] =
    /^(It throws while it is loaded: )/.exec(message) ?? [];
  const said = message.slice(loading.length);
  const plain = said.replaceAll(`globalThis.${browserKey}.`, '');
  return loading + explainPlain(plain, stack);
}

function explainPlain(plain: string, stack: string): string {
  const [, lacking = ''] =
    /^(?:window\.)?(\w+) is not (?:defined|a (?:function|constructor))/.exec(
      plain,
    ) ?? [];
  if (waysOut[lacking]) return lacks(lacking, lacking);
  if (plain.endsWith('not defined') && namesOfTheWeb.test(lacking)) {
    return lacks(lacking, lacking);
  }
  const [, object, member = ''] =
    /(?:\b(document|navigator)\.)?(\w+) is not a (?:function|constructor)/.exec(
      plain,
    ) ?? [];
  const missing = lastMissing();
  if (missing && member === missing.name) return lacksPart(missing, '()');
  if (object !== undefined) return lacks(`${object}.${member}()`, member);
  if (!missing || !ofUndefined.test(plain)) return plain;
  const [frame = ''] = stack.split('\n').filter(line => /^ +at /.test(line));
  return lineOf(frame) === missing.place
    ? lacksPart(missing)
    : `${plain}. It asked for ${partOf(missing)} before, which the stage does not have. ${wayOut(missing.name)}`;
}

const ofUndefined = /^Cannot (?:read|set) properties of undefined/;

function lacksPart(missing: Missing, call = ''): string {
  return lacks(`${partOf(missing)}${call}`, missing.name);
}

function partOf({owner, name}: Missing): string {
  return `${owner}.${name}`;
}

function lacks(part: string, name: string): string {
  return `The stage has no ${part}. ${wayOut(name)}`;
}

function wayOut(name: string): string {
  return `${waysOut[name] ?? 'Leave it out'}, ${inEditor}.`;
}

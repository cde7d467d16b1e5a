import {browserKey} from '../browser/names.ts';

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
};

const inEditor = "or render this scene in Motion Canvas's editor";

/**
 * The message of an error, with the way out where it says that the stage lacks a part
 * of the web. Code may ask whether such a part is there, so none stands in for it.
 */
export function explainMissing(message: string): string {
  const plain = message.replaceAll(`globalThis.${browserKey}.`, '');
  const name =
    /^(?:window\.)?(\w+) is not (?:defined|a (?:function|constructor))/.exec(
      plain,
    )?.[1];
  const way = name !== undefined && waysOut[name];
  if (way) return `The stage has no ${name}. ${way}, ${inEditor}.`;
  const member = /\b(document|navigator)\.(\w+) is not a function/.exec(plain);
  return member
    ? `The stage has no ${member[1]}.${member[2]}(). Leave it out, ${inEditor}.`
    : plain;
}

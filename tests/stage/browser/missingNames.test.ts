import {runInNewContext} from 'node:vm';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createDocument} from '../../../src/stage/browser/document.ts';
import {installBrowser} from '../../../src/stage/browser/install.ts';
import {forgetMissing} from '../../../src/stage/dom/missing.ts';
import {browserKey} from '../../../src/stage/browser/names.ts';
import {explainMissing} from '../../../src/stage/browser/missingNames.ts';

/** What an engine says of code that uses a part of the web where there is none. */
function said(code: string): string {
  const stage = {window: {}, document: {}, navigator: {}};
  try {
    runInNewContext(code, {[browserKey]: stage});
  } catch (error) {
    return String(Object(error).message);
  }
  return '';
}

describe('A part of the web that the stage lacks is told with a way out', () => {
  test.each([
    ['new Worker("sum.js")', 'The stage has no Worker. Compute it'],
    ['new OffscreenCanvas(1, 1)', 'The stage has no OffscreenCanvas. Use'],
    ['localStorage.getItem("a")', 'The stage has no localStorage. Use'],
    [
      `globalThis.${browserKey}.window.matchMedia("")`,
      'The stage has no matchMedia. Use',
    ],
    [
      `new globalThis.${browserKey}.window.ResizeObserver()`,
      'The stage has no ResizeObserver. Use',
    ],
    [
      `globalThis.${browserKey}.document.execCommand("copy")`,
      'The stage has no document.execCommand(). Leave it out',
    ],
  ])('%s', (code, told) => {
    const message = said(code);

    expect(message).not.toContain('The stage');
    expect(explainMissing(message)).toContain(told);
  });

  test('and a mistake of the project stays as it is', () => {
    const message = said('boats.sail()');

    expect(message).toBe('boats is not defined');
    expect(explainMissing(message)).toBe(message);
  });
});

/** An object of the web with any member. */
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any;

/** What code says that fails on an object of the stage. */
function told(code: (document: Loose, window: Loose) => unknown): string {
  const browser: {window: Loose} = Reflect.get(globalThis, browserKey);
  try {
    code(createDocument(), browser.window);
  } catch (error) {
    const {message, stack} = Object(error);
    return explainMissing(message, stack);
  }
  return '';
}

describe('What the own objects of the stage lack is told by its name', () => {
  beforeEach(() => installBrowser());
  afterEach(() => {
    forgetMissing();
    Reflect.deleteProperty(globalThis, browserKey);
  });

  test.each<[string, (document: Loose, window: Loose) => unknown, string]>([
    [
      'a call of an element',
      document => document.createElement('div').requestFullscreen(),
      'no <div>.requestFullscreen(). Leave it out, or render',
    ],
    [
      'a call of a canvas',
      document => document.createElement('canvas').captureStream(30),
      'no <canvas>.captureStream(). Render the scene',
    ],
    [
      'a call of an image',
      document => document.createElement('img').showPopover(),
      'no <img>.showPopover(). Leave it out',
    ],
    [
      'an object of the document',
      document => document.timeline.currentTime,
      'no document.timeline. Leave it out',
    ],
    [
      'an object of the window, written to',
      (_, window) => (window.history.scrollRestoration = 'manual'),
      'no window.history. Leave it out',
    ],
    [
      'an object of the window, read',
      (_, window) => window.localStorage.getItem('a'),
      'no window.localStorage. Use the variables',
    ],
    [
      'an object that is read later, which is less sure',
      (_, window) => {
        const {visualViewport} = window;
        return visualViewport.width;
      },
      "properties of undefined (reading 'width'). It asked for window.visualViewport before, which the stage does not have.",
    ],
  ])('%s', (_, code, part) => {
    expect(told(code)).toContain(part);
  });

  test('a class of the web', () => {
    expect(explainMissing('HTMLDialogElement is not defined')).toContain(
      'The stage has no HTMLDialogElement. Leave it out',
    );
  });

  test('and a mistake of the project on another line stays as it is', () => {
    const boats: {sail?: () => void} = {};

    expect(told(() => boats.sail!())).toBe('boats.sail is not a function');
    expect(
      told((_, window) => {
        void window.localStorage;
        boats.sail!();
      }),
    ).toBe('boats.sail is not a function');
  });
});

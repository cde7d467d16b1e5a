import {runInNewContext} from 'node:vm';
import {describe, expect, test} from 'vitest';
import {browserKey} from '../../../src/stage/browser/names.ts';
import {explainMissing} from '../../../src/stage/player/missingNames.ts';

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

import type {BrowserContext} from 'playwright-core';
import {afterAll, beforeAll, beforeEach} from 'vitest';
import {type BrowserSearch, openBrowser} from '../../helpers/browser.ts';
import {type EditorProcess, startEditor} from './editorProcess.ts';
import {copyPackage, type PackageCopy} from './packageCopy.ts';

/** Things shared by the tests of a file, once they begin. */
export interface EditorSuite {
  readonly copy: PackageCopy;
  readonly editor: EditorProcess;
}

/** The setup of a suite. */
interface Beginning {
  /** Changes the copy before the editor starts. */
  readonly prepare?: (copy: PackageCopy) => void;
  /** Arguments of the command after `editor`. */
  readonly words?: readonly string[];
  /** Opens pages. */
  readonly open: (context: BrowserContext, address: URL) => Promise<void>;
}

/**
 * Makes the tests of a file share a copy of the package, its editor and a
 * browser. Without a browser they are skipped with the reason.
 */
export function editorSuite({prepare, words, open}: Beginning): EditorSuite {
  let found: BrowserSearch;
  let copy: PackageCopy;
  let editor: EditorProcess;
  beforeAll(async () => {
    found = await openBrowser();
    if (!found.browser) return;
    copy = copyPackage();
    prepare?.(copy);
    editor = await startEditor(copy, words);
    await open(await found.browser.newContext(), editor.address);
  }, 240_000);
  afterAll(async () => {
    if (!found.browser) return;
    await editor.stop();
    await found.browser.close();
    copy.remove();
  });
  beforeEach(context => {
    if (!found.browser) context.skip(found.missing);
  });
  return {
    get copy() {
      return copy;
    },
    get editor() {
      return editor;
    },
  };
}

import {expect, test} from 'vitest';
import {root} from '../../../src/cli/process/root.ts';
import {bundlerWords} from '../../../src/stage/bundle/bundlerWords.ts';

test('A package of the framework that alone is missing is named', () => {
  const cause = new Error(
    "Cannot find module '@motion-canvas/gone'\nRequire stack:\n- /boats/editor.js",
  );

  expect(bundlerWords(cause, root)).toBe(
    `The package @motion-canvas/gone is not installed. Run "npm install @motion-canvas/gone" in ${root}.`,
  );
});

test('Words that have no way out are told without the code that said them', () => {
  const stack = '\nRequire stack:\n- /boats/editor.js';

  expect(bundlerWords(new Error(`\u001B[31mboom\u001B[0m${stack}`), root)).toBe(
    'boom',
  );
  expect(bundlerWords('boom\n    at sail (/boats/a.js:1:1)', root)).toBe(
    'boom',
  );
});

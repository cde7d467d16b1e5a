import {mkdirSync, mkdtempSync, realpathSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {bundleHint} from '../../../src/stage/bundle/bundleHint.ts';

const root = '/boats';

test.each([
  [
    "Cannot find module 'vite' imported from '/boats/vite.config.ts'",
    `The packages of the project are not installed. Run "npm install" in ${root}.`,
  ],
  [
    '[vite]: Rolldown failed to resolve import "@boats/sails/main" from "/boats/src/a.tsx".',
    `The package @boats/sails is not installed. Run "npm install @boats/sails" in ${root}.`,
  ],
  [
    '[MISSING_EXPORT] "default" is not exported by "src/project.ts".\n╭─[ src/project.ts?project:15:8 ]',
    'Write: export default makeProject(',
  ],
  [
    'Errored while resolving "@boats/sails/lib/jib"\n\nCaused by:\n    "./lib/jib" is not exported under the conditions ["module", "import"] from package /boats/node_modules/@boats/sails (see exports field in /boats/node_modules/@boats/sails/package.json)\n\nStack backtrace:\n   0: <unknown>',
    'The package @boats/sails does not let @boats/sails/lib/jib be imported. Import from @boats/sails, or',
  ],
  ["Could not resolve 'd3' in src/scenes/sea.tsx", '"npm install d3"'],
  [
    "[TSCONFIG_ERROR] Failed to load tsconfig '@motion-canvas/2d/tsconfig.project.json': Tsconfig not found",
    `The packages of the project are not installed. Run "npm install" in ${root}.`,
  ],
  [
    "[TSCONFIG_ERROR] Failed to load tsconfig '@tsconfig/strictest/tsconfig.json': Tsconfig not found",
    '"npm install @tsconfig/strictest"',
  ],
  [
    '[UNLOADABLE_DEPENDENCY] Could not load node_modules/@boats/sails/lib/main\n   ╭─[ src/sea.tsx:3:22 ]\n No such file or directory (os error 2)',
    '"npm install @boats/sails"',
  ],
  [
    'Build failed with 11 errors:\n\n[MISSING_EXPORT] "Thread" is not exported by "node_modules/@motion-canvas/core/lib/index.js".\n   ╭─[ \\0motion-canvas-stage-entry:2:9 ]',
    '3.9 is the first that can be rendered. Run "npm install @motion-canvas/core@3 @motion-canvas/2d@3 ',
  ],
])('“%s” has a way out', (reason, way) => {
  expect(bundleHint(reason, root)).toContain(way);
});

test('A package that was not built is not asked for again', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'boats-'));
  const sails = path.join(folder, 'node_modules/@boats/sails');
  mkdirSync(sails, {recursive: true});
  writeFileSync(path.join(sails, 'package.json'), '{"main": "dist/index.js"}');

  expect(bundleHint('Could not resolve "@boats/sails"', folder)).toBe(
    `The package @boats/sails is installed without the file that "@boats/sails" means. Build it in ${realpathSync(sails)}, or install it again.`,
  );
});

test.each([
  ['@motion-canvas', 'Motion Canvas. Add motionCanvas() of @motion-canvas/'],
  [
    '@canvas-commons',
    'Canvas Commons. Add canvasCommons() of @canvas-commons/',
  ],
])('The plugin of %s is named where it is missing', (scope, way) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'boats-'));
  mkdirSync(path.join(folder, 'node_modules', scope, 'core'), {
    recursive: true,
  });

  expect(
    bundleHint('Could not resolve "./scenes/sea?scene"', folder),
  ).toContain(way);
});

test.each([
  'boom',
  'Could not resolve "./sea" in src/project.ts',
  "Cannot find module '/boats/sea.ts'",
  'Expected identifier but found "="',
  'Could not load src/sea.tsx: No such file or directory',
  '[MISSING_EXPORT] "sails" is not exported by "node_modules/@motion-canvas/core/lib/index.js".\n   ╭─[ src/sea.tsx:2:9 ]',
  "[TSCONFIG_ERROR] Failed to load tsconfig '../tsconfig.json': Tsconfig not found",
])('“%s” is about no package', reason => {
  expect(bundleHint(reason, root)).toBeUndefined();
});

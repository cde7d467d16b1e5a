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
  ["Could not resolve 'd3' in src/scenes/sea.tsx", '"npm install d3"'],
  [
    "[TSCONFIG_ERROR] Failed to load tsconfig '@motion-canvas/2d/tsconfig.project.json': Tsconfig not found",
    `The packages of the project are not installed. Run "npm install" in ${root}.`,
  ],
  [
    "[TSCONFIG_ERROR] Failed to load tsconfig '@tsconfig/strictest/tsconfig.json': Tsconfig not found",
    '"npm install @tsconfig/strictest"',
  ],
])('“%s” has a way out', (reason, way) => {
  expect(bundleHint(reason, root)).toContain(way);
});

test.each([
  'boom',
  'Could not resolve "./sea" in src/project.ts',
  "Cannot find module '/boats/sea.ts'",
  'Expected identifier but found "="',
  "[TSCONFIG_ERROR] Failed to load tsconfig '../tsconfig.json': Tsconfig not found",
])('“%s” is about no package', reason => {
  expect(bundleHint(reason, root)).toBeUndefined();
});

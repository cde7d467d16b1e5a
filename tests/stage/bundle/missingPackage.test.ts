import {expect, test} from 'vitest';
import {installHint} from '../../../src/stage/bundle/missingPackage.ts';

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
  ["Could not resolve 'd3' in src/scenes/sea.tsx", '"npm install d3"'],
])('“%s” has a way out', (reason, way) => {
  expect(installHint(reason, root)).toContain(way);
});

test.each([
  'boom',
  'Could not resolve "./sea" in src/project.ts',
  "Cannot find module '/boats/sea.ts'",
  'Expected identifier but found "="',
])('“%s” is about no package', reason => {
  expect(installHint(reason, root)).toBeUndefined();
});

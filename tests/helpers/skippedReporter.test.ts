import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {root} from '../../src/cli/process/root.ts';
import {skippedText} from './skippedReporter.ts';

const folder = mkdtempSync(path.join(root, 'output-skipped-'));
afterAll(() => rmSync(folder, {recursive: true}));

test('A run ends with the count and the reason of tests that were skipped, and says nothing of those that were not asked for', () => {
  writeFileSync(
    path.join(folder, 'some.test.ts'),
    "import {test} from 'vitest';\n" +
      "test('asked 1', context => context.skip('no browser'));\n" +
      "test('asked 2', context => context.skip('no browser'));\n" +
      "test('other', context => context.skip('no time'));\n",
  );
  // Otherwise it would be the project's own, which has its tests elsewhere.
  writeFileSync(path.join(folder, 'vitest.config.mjs'), 'export default {};');
  const reporter = path.join(import.meta.dirname, 'skippedReporter.ts');
  const {status, stderr} = spawnSync(
    path.join(root, 'node_modules/.bin/vitest'),
    `run --root ${folder} --reporter ${reporter} -t asked`.split(' '),
    {cwd: root, encoding: 'utf8'},
  );

  expect([status, stderr]).toEqual([
    0,
    expect.stringContaining('NOT TESTED: 2 tests were skipped, no browser.'),
  ]);
  expect(stderr).not.toContain('no time');
});

test('Of no reasons nothing is said', () => {
  expect(skippedText([])).toBe('');
  expect(skippedText(['no browser'])).toContain('1 test was skipped');
});

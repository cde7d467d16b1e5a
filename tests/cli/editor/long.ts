/**
 * `npm run test:editor`: the editor's tests, with all figures and a hundred
 * kills; keeps the result.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const report = path.join(folder, 'report.json');

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

const {status} = spawnSync(
  'npx',
  [
    'vitest',
    'run',
    'tests/cli/editor',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  {
    env: {...process.env, EDITOR_KILLS: '100', EDITOR_FIGURES: 'all'},
    stdio: 'inherit',
  },
);
const {testResults}: Report = JSON.parse(readFileSync(report, 'utf8'));
rmSync(report);
const lines = testResults
  .flatMap(({name, assertionResults}) =>
    assertionResults.map(
      ({status, title}) => `${path.basename(name)}  ${status}  ${title}`,
    ),
  )
  .sort();
const day = new Date().toISOString().slice(0, 10);
const head = `The editor's tests on ${day}, Node ${process.version}, ${process.platform}`;
writeFileSync(
  path.join(folder, 'result.txt'),
  `${[head, '', ...lines].join('\n')}\n`,
);
process.exitCode = status ?? 1;

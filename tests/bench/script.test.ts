import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {root} from '../../src/cli/process/root.ts';

const scripts = [
  ['sheets', 'docs/sheets/draw.ts'],
  ['pace', 'bench/pace.ts'],
] as const;

describe.each(scripts)('npm run %s', (name, file) => {
  test('tells how it is used', () => {
    const {status, stdout, stderr} = run(file, '--help');

    expect(stdout).toMatch(`Usage: npm run ${name} --`);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('refuses an unknown figure in one line', () => {
    const {status, stdout, stderr} = run(file, '77');

    expect(stderr).toMatch(/^There is no figure “77”\. .+\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

const benches = [
  ['bench', 'bench/pipeline.ts'],
  ['bench:projects', 'bench/projects.ts'],
] as const;

describe.each(benches)('npm run %s', (name, file) => {
  test('names its tables', () => {
    const {status, stdout} = run(file, '--help');

    expect(stdout).toMatch(`Usage: npm run ${name} --`);
    expect(stdout).toMatch(/--table <name> +\w+, \w+, \w+; all without/);
    expect(status).toBe(0);
  });

  test('refuses an unknown table in one line', () => {
    const {status, stdout, stderr} = run(file, '--table', 'all');

    expect(stderr).toMatch(/^There is no table “all”\. .+\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

function run(file: string, ...words: readonly string[]) {
  const args = ['--import', 'tsx', join(root, file), ...words];
  return spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'});
}

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

function run(file: string, ...words: readonly string[]) {
  const args = ['--import', 'tsx', join(root, file), ...words];
  return spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'});
}

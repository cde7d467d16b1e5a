import {once} from 'node:events';
import {mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {text} from 'node:stream/consumers';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import packageFile from '../../package.json' with {type: 'json'};
import {bin, run, start} from './helpers/run.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'command-'));
});
afterAll(() => rm(folder, {recursive: true}));

test('--version prints the version of the package', async () => {
  await expect(run(['--version'])).resolves.toEqual({
    code: 0,
    stdout: `${packageFile.version}\n`,
    stderr: '',
  });
});

test('--help lists every command, and help COMMAND its flags', async () => {
  const [all, one] = await Promise.all([
    run(['--help']),
    run(['help', 'still']),
  ]);

  for (const name of [
    'render',
    'still',
    'list',
    'gradients',
    'derive',
    'verify',
    'check',
    'editor',
    'doctor',
  ]) {
    expect(all.stdout).toMatch(new RegExp(`^  ${name} .*\\w`, 'm'));
  }
  expect(one.stdout).toContain('--at <moment>');
  expect([all.code, one.code, all.stderr, one.stderr]).toEqual([0, 0, '', '']);
});

test('Without a command the help goes to standard error, and the code is 2', async () => {
  const {code, stdout, stderr} = await run([]);

  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Usage: backprop-figures');
});

describe('An error', () => {
  test('is one line on standard error, and code 2', async () => {
    await expect(run(['rendr'])).resolves.toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^There is no command “rendr”\..*\n$/),
    });
  });

  test('shows where it comes from with --verbose', async () => {
    const {code, stderr} = await run([
      'gradients',
      '--network',
      'no',
      '--verbose',
    ]);

    expect(code).toBe(2);
    expect(stderr).toMatch(/^UsageError: The network file no .*\n +at /);
    expect(stderr).toContain(
      path.join('src', 'cli', 'files', 'networkFile.ts'),
    );
    expect(stderr).toContain('Caused by: Error: ENOENT');
  });

  test('in a network file names the file and the place', async () => {
    const file = path.join(folder, 'torn.json');
    await writeFile(file, '{"layers": [2,');
    const {code, stdout, stderr} = await run(['gradients', '--network', file]);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /torn\.json cannot be used: .* line 1, column \d+\n$/,
    );
  });
});

describe('gradients', () => {
  // Matt Mazur, A Step by Step Backpropagation Example.
  test('--json has the published numbers, layer by layer', async () => {
    const {code, stdout, stderr} = await run(['gradients', '--json']);
    const {error, outputErrors, layers} = JSON.parse(stdout);

    expect([code, stderr]).toEqual([0, '']);
    expect(error).toBeCloseTo(0.298371109, 9);
    expect(outputErrors[0]).toBeCloseTo(0.274811083, 9);
    expect(layers[0].dW[0][0]).toBeCloseTo(0.000438568, 9);
    expect(layers[1].dW[0][0]).toBeCloseTo(0.082167041, 9);
    expect(layers[1].a[0]).toBeCloseTo(0.75136507, 9);
    expect(layers[1].delta[0]).toBeCloseTo(0.138498562, 9);
    expect(layers[1].dB).toEqual(layers[1].delta);
  });

  test('runs through a link, from any folder, whatever project is there', async () => {
    const file = path.join(folder, 'figures');
    await symlink(bin, file);
    await writeFile(path.join(folder, 'tsconfig.json'), 'no JSON');
    const {code, stdout} = await run(['gradients'], {file, cwd: folder});

    expect(code).toBe(0);
    expect(stdout).toContain('E = 0.298371109');
  });

  test('ends quietly when nobody reads what it prints', async () => {
    const child = start(['gradients']);
    child.stdout.destroy();
    const [said, [code]] = await Promise.all([
      text(child.stderr),
      once(child, 'exit'),
    ]);

    expect([said, code]).toEqual(['', 0]);
  });
});

describe('derive', () => {
  test('prints the way back to a weight, up to the published number', async () => {
    const {code, stdout, stderr} = await run([
      'derive',
      '--parameter',
      'w2,1,1',
    ]);

    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      '∂E/∂w⁽²⁾₁₁ = ∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂z⁽²⁾₁ · ∂z⁽²⁾₁/∂w⁽²⁾₁₁',
    );
    expect(stdout).toContain('0.0821');
  });

  test.each([
    ['json', /^\{[\s\S]*\}\n$/],
    ['latex', /^\\documentclass[\s\S]*\\end\{document\}\n$/],
    ['markdown', /^# /],
  ])('--format %s is of that format', async (format, pattern) => {
    const {code, stdout} = await run([
      'derive',
      '--layer',
      '1',
      '--format',
      format,
    ]);

    expect(code).toBe(0);
    expect(stdout).toMatch(pattern);
  });
});

describe('verify', () => {
  test('--json finds that all equations of the default network hold', async () => {
    const {code, stdout, stderr} = await run(['verify', '--json']);
    const {equations, failed, worstRelativeError, results} = JSON.parse(stdout);

    expect([code, stderr, failed]).toEqual([0, '', 0]);
    expect(results).toHaveLength(equations);
    expect(equations).toBeGreaterThan(100);
    expect(worstRelativeError).toBeLessThan(1e-12);
  });
});

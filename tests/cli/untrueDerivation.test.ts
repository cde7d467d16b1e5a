import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {overflowingNetwork} from '../math/networks.ts';
import {copyPackage, type PackageCopy} from './helpers/packageCopy.ts';
import {run} from './helpers/run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'untrue-derivation-'));
const network = path.join(folder, 'overflowing.json');
const quick = ['--size', '64x36'];
const film = [...quick, '--fps', '5', '--format', 'gif'];

let copy: PackageCopy;

beforeAll(() => {
  const {activations, ...numbers} = overflowingNetwork;
  const [activation] = activations;
  writeFileSync(network, JSON.stringify({...numbers, activation}));
  copy = copyPackage();
  // The error is carried back through weights as if it were carried forward.
  const file = path.join(copy.folder, 'src/network/backward.ts');
  const source = readFileSync(file, 'utf8');
  const right = 'dA.push(multiply(transpose(';
  writeFileSync(file, source.replace(right, 'dA.push(multiply(same('));
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8')}\nfunction same<T>(matrix: T): T { return matrix; }\n`,
  );
});

afterAll(() => {
  copy.remove();
  rmSync(folder, {recursive: true});
});

/** An empty folder to render into. */
function newFolder(name: string): string {
  const made = path.join(folder, name);
  mkdirSync(made);
  return made;
}

describe.each([
  [
    'Gradients that are not those of the network',
    '08',
    () => ({words: [], file: {file: copy.file}}),
    /the left side is .*, the right side /,
  ],
  [
    'A network whose slopes are larger than any number',
    '03',
    () => ({words: ['--network', network], file: {}}),
    /∂e\/∂a of output 2 is larger than any number/,
  ],
])('%s', (kind, figure, given, why) => {
  test('are found by verify, with exit code 1', async () => {
    const {words, file} = given();
    const {code, stdout, stderr} = await run(['verify', ...words], file);

    expect(code).toBe(1);
    expect(stdout).toMatch(/^FAIL/m);
    expect(stderr).toMatch(/ does not hold \(/);
    expect(stderr).toMatch(why);
  });

  test('are counted by verify --json, with exit code 1', async () => {
    const {words, file} = given();
    const {code, stdout} = await run(['verify', '--json', ...words], file);
    const {failed, results}: Verification = JSON.parse(stdout);

    expect(code).toBe(1);
    expect(failed).toBeGreaterThan(0);
    expect(results.filter(({passed}) => !passed)).toHaveLength(failed);
  });

  test.each([['--no-check'], ['--no-cache']])(
    'are not rendered with %s, and the folder stays empty',
    async flag => {
      const {words, file} = given();
      const out = newFolder(`${kind.slice(0, 9)}${flag}`);
      const {code, stderr} = await run(
        ['render', '00', ...film, flag, '--out', out, ...words],
        file,
      );

      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^Nothing was drawn, because the derivation is false for /m,
      );
      expect(stderr).toMatch(why);
      expect(readdirSync(out)).toEqual([]);
    },
  );

  test('are not drawn as a still', async () => {
    const {words, file} = given();
    const out = path.join(newFolder(`${kind.slice(0, 9)}still`), 'still.png');
    const {code, stderr} = await run(
      ['still', '00', ...quick, '--out', out, ...words],
      file,
    );

    expect(code).toBe(1);
    expect(stderr).toMatch(/^Nothing was drawn, because the derivation/m);
    expect(readdirSync(path.dirname(out))).toEqual([]);
  });

  test('are found by check where a figure shows them, with exit code 1', async () => {
    const {words, file} = given();
    const {code, stdout} = await run(
      ['check', figure, '--json', ...words],
      file,
    );
    const checks: readonly {readonly error?: string}[] = JSON.parse(stdout);

    expect(code).toBe(1);
    // In the second theme as in the first.
    expect(checks.map(({error}) => error)).toEqual([
      expect.stringContaining('does not hold'),
      expect.stringContaining('does not hold'),
    ]);
  });
});

interface Verification {
  readonly failed: number;
  readonly results: readonly {readonly passed: boolean}[];
}

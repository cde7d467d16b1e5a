import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {copyPackage, type PackageCopy} from './helpers/packageCopy.ts';
import {run} from './helpers/run.ts';

/** Faults of the scene in `tests/check/fixtures`, and the rule that each breaks. */
const faults = [
  ['border', 'margin'],
  ['neighbour', 'overlap'],
  ['line', 'overlap'],
  ['type', 'size'],
  ['colour', 'contrast'],
  ['pace', 'reading time'],
  ['end', 'hold'],
] as const;

const fixture = path.resolve(
  import.meta.dirname,
  '../check/fixtures/faults/src/scenes/shown.tsx',
);

let copy: PackageCopy;
const out = mkdtempSync(path.join(tmpdir(), 'check-rules-'));

beforeAll(() => {
  copy = copyPackage();
  const scene = readFileSync(fixture, 'utf8').replaceAll(
    '../../../../../../src/',
    '../',
  );
  [...faults.map(([fault]) => fault), 'none'].forEach((fault, at) => {
    const own = scene.replace("('fault', 'none')", `('fault', '${fault}')`);
    writeFileSync(path.join(copy.folder, `src/scenes/figure0${at}.tsx`), own);
  });
});

afterAll(() => {
  copy.remove();
  rmSync(out, {recursive: true});
});

describe('A figure that a viewer would be bothered by', () => {
  test.each([['--json'], []])(
    'is told with its rule by check %s, with exit code 1',
    async (...flags) => {
      const ids = faults.map((_, at) => `0${at}`);
      const words = ['check', ...ids, '--theme', 'dark', ...flags];
      const {code, stdout} = await run(words, {file: copy.file});

      expect(code).toBe(1);
      const rules =
        flags.length > 0
          ? JSON.parse(stdout).map(({findings}: Check) =>
              findings.map(({rule}) => rule),
            )
          : stdout
              .trim()
              .split(/^(?=\d\d {2})/m)
              .map(text =>
                [...text.matchAll(/^ {4}(\w+( \w+)?) {2}/gm)].map(
                  found => found[1],
                ),
              );
      expect(rules).toEqual(faults.map(([, rule]) => [rule]));
    },
  );

  test('is not found in one without a fault, and check ends with 0', async () => {
    const words = ['check', '07', '--theme', 'dark', '--json'];
    const {code, stdout} = await run(words, {file: copy.file});

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{findings: [], timing: []}]);
  });

  test('is drawn by render, which tells it, and refused by render --strict', async () => {
    const quick = ['--size', '64x36', '--fps', '5', '--format', 'gif'];
    const words = ['render', '00', '07', ...quick, '--no-verify', '--no-cache'];
    const strict = await run([...words, '--strict', '--out', out], {
      file: copy.file,
    });
    const gifs = readdirSync(out).filter(name => name.endsWith('.gif'));
    const told = await run([...words, '--out', out], {file: copy.file});

    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain('--strict allows no findings');
    expect(gifs).toEqual([expect.stringMatching(/^07-/)]);
    expect(told.code).toBe(0);
    expect(told.stderr).toMatch(/check: margin {2}/);
    expect(readdirSync(out)).toContainEqual(
      expect.stringMatching(/^00-.*gif$/),
    );
  });
});

interface Check {
  readonly findings: readonly {readonly rule: string}[];
}

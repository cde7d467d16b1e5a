import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {makeProject} from './helpers.ts';

const hoard = 'all.push(new Array(10_000).fill(all.length));';

const project = makeProject({
  slow: `
    const all = [];
    yield* waitFor(0.5);
    for (;;) {
      ${hoard}
      if (all.length % 10 === 0) yield;
    }`,
  sudden: `
    const all = [];
    yield* waitFor(0.5);
    for (;;) ${hoard}`,
});

beforeAll(() => {
  vi.stubEnv('NODE_OPTIONS', '--max-old-space-size=300');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const slowly =
  /Scene "slow" at \d+\.\d\d s: It holds 0\.\d GB of objects, and its process may hold hardly more\. Render a shorter range, with --from and --to, or give it more memory, by NODE_OPTIONS=--max-old-space-size=MEGABYTES\./;

test.each([
  ['render', ['render', 'slow'], slowly],
  ['still', ['still', 'slow', '--at', '50'], slowly],
  ['check', ['check', 'slow'], slowly],
  [
    'render, all at once',
    ['render', 'sudden'],
    /Its process ran out of memory for objects before it was done\. Render a shorter range/,
  ],
])(
  'A scene that holds ever more ends %s with one line, and leaves no file',
  async (_, words, line) => {
    const {code, stdout, stderr} = await project.run(...words);
    const said = stdout + stderr;

    expect(code).toBe(1);
    expect(said).toMatch(line);
    expect(said).not.toContain('stack trace');
    expect(files()).toEqual([]);
  },
);

function files(): string[] {
  const output = path.join(project.folder, 'output');
  return existsSync(output) ? readdirSync(output) : [];
}

import {chown, mkdir, mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {cacheFolder} from '../../src/cli/process/cacheFolder.ts';
import {run} from './helpers/run.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'figures-cache-test-'));
});
afterAll(() => rm(folder, {recursive: true}));

const small = '--size 64x36 --fps 5 --format gif';

/** Runs a command with a cache of this test's own. */
async function figures(words: string, ...more: string[]) {
  const cache = ['--cache-dir', path.join(folder, 'cache')];
  return run([...words.split(' '), ...more, ...cache]);
}

function outOf(name: string): [flag: string, folder: string] {
  return ['--out', path.join(folder, name)];
}

test('render draws a figure once, and says where it came from after that', async () => {
  const dry = `render 0 3 ${small} --dry-run`;
  const before = await figures(dry, ...outOf('first'));

  expect(before.stdout).toBe(
    [
      '00-title              draw   it was not rendered before',
      '03-tracing-the-error  draw   it was not rendered before\n',
    ].join('\n'),
  );
  await expect(readdir(folder)).resolves.toEqual([]);

  await figures(`render 3 ${small}`, ...outOf('first'));
  const again = await figures(`render 3 ${small}`, ...outOf('first'));
  const elsewhere = await figures(`render 3 ${small}`, ...outOf('second'));

  expect(again.stderr).toBe('03-tracing-the-error: unchanged\n');
  expect(elsewhere.stderr).toBe('03-tracing-the-error: from the cache\n');
  expect(again.stdout).toMatch(
    /03-tracing-the-error\.gif {2}64×36 {2}5 frames/,
  );
  const [first, second] = await Promise.all(
    ['first', 'second'].map(name =>
      readFile(path.join(folder, name, 'manifest.json'), 'utf8'),
    ),
  );

  expect(second).toBe(first);

  const after = await figures(`${dry} --theme light --json`, ...outOf('first'));

  expect(JSON.parse(after.stdout).figures).toEqual([
    {
      id: '00',
      slug: 'title',
      title: 'Backpropagation, derived',
      action: 'draw',
      changed: [],
      why: 'it was not rendered before',
    },
    {
      id: '03',
      slug: 'tracing-the-error',
      title: 'Tracing the error back to a weight',
      action: 'draw',
      changed: ['theme'],
      why: 'changed: theme',
    },
  ]);

  const ignored = await figures(`${dry} --no-cache`, ...outOf('first'));

  expect(ignored.stdout).toMatch(/^03-\S+ {2}draw {3}the cache is not used$/m);
});

test('cache says what is kept, and cache clean drops it', async () => {
  const place = path.join(folder, 'cache', 'figures');
  const kept = await figures('cache');

  expect(kept.stdout).toMatch(/\/cache\/figures {2}\d+ files {2}[\d.]+ kB\n$/);

  const cleaned = await figures('cache clean');
  const left = await figures('cache --json');

  const again = await figures('cache clean --json');

  expect(cleaned.stdout).toMatch(/ files dropped {2}[\d.]+ kB\n$/);
  expect(JSON.parse(again.stdout)).toEqual(JSON.parse(left.stdout));
  expect(JSON.parse(left.stdout)).toEqual({
    folder: place,
    files: 0,
    bytes: 0,
  });
});

test.runIf(process.getuid?.() === 0)(
  'cache says when what is kept is another user’s, which render leaves aside',
  async () => {
    const cache = path.join(folder, 'theirs');
    await mkdir(path.join(cache, 'figures', 'keys'), {recursive: true});
    await chown(path.join(cache, 'figures', 'keys'), 1234, 1234);
    const {code, stderr} = await run(['cache', '--cache-dir', cache]);

    expect([code, stderr]).toEqual([
      0,
      `The cache is not used: ${path.join(cache, 'figures', 'keys')} belongs to another user. Name one of your own with --cache-dir.\n`,
    ]);
  },
);

test('a limit that is no size is refused', async () => {
  const {code, stderr} = await figures(`render 3 ${small} --cache-limit lots`);

  expect(code).toBe(2);
  expect(stderr).toBe(
    '--cache-limit takes an amount such as 500MB or 2GB, not “lots”.\n',
  );
});

describe('files are kept', () => {
  test('in the folder that is named, else beside the bundles in node_modules', () => {
    expect(cacheFolder('/somewhere')).toBe('/somewhere/figures');
    expect(cacheFolder('')).toMatch(
      /node_modules\/\.cache\/backprop-figures\/figures$/,
    );
  });
});

import {spawnSync} from 'node:child_process';
import {readdir, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {contentOf, manifestIn, render, smallJob} from '../helpers/cached.ts';
import {
  renderApart,
  renderUntil,
  renderWithCacheOn,
} from '../helpers/cachedRender.ts';
import {emptyFolder} from '../helpers/folder.ts';

test('a figure is drawn again when what is kept of it is damaged', async () => {
  const [folder, cacheFolder] = [await emptyFolder(), await emptyFolder()];
  await render(cacheFolder, smallJob(folder));
  const before = await contentOf(folder);
  await rm(folder, {recursive: true});
  const blobs = await readdir(path.join(cacheFolder, 'blobs'), {
    recursive: true,
    withFileTypes: true,
  });
  for (const {parentPath, name} of blobs.filter(blob => blob.isFile())) {
    await truncate(path.join(parentPath, name), 100);
  }

  const {ends, warnings} = await render(cacheFolder, smallJob(folder));

  expect(ends).toEqual(['drawing']);
  expect(warnings).toEqual([
    `Files of moving in the cache ${cacheFolder} are damaged or missing: it is drawn again.`,
  ]);
  await expect(contentOf(folder)).resolves.toEqual(before);
});

test('an entry that is damaged is told, and its figure drawn', async () => {
  const [folder, cacheFolder] = [await emptyFolder(), await emptyFolder()];
  await render(cacheFolder, smallJob(folder));
  await rm(folder, {recursive: true});
  const keys = await readdir(path.join(cacheFolder, 'keys'), {
    recursive: true,
    withFileTypes: true,
  });
  for (const {parentPath, name} of keys.filter(key => key.isFile())) {
    await truncate(path.join(parentPath, name), 70);
  }
  const {ends, warnings} = await render(cacheFolder, smallJob(folder));

  expect(ends).toEqual(['drawing']);
  expect(warnings).toEqual([
    `The cache ${cacheFolder} cannot be read: an entry is damaged. What it cannot give is drawn again.`,
  ]);
});

test('two renders at once into one folder with one cache do not harm each other', async () => {
  const [folder, cacheFolder] = [await emptyFolder(), await emptyFolder()];
  const named = (name: string) => smallJob(folder, {name});
  const results = await Promise.all([
    renderApart({jobs: [named('a'), named('b')], cacheFolder}),
    renderApart({jobs: [named('b'), named('c')], cacheFolder}),
  ]);

  expect(results.map(({warnings}) => warnings)).toEqual([[], []]);
  expect(results.flatMap(({ends}) => ends).join(' ')).toMatch(
    /^((drawing|cache|output) ?){4}$/,
  );
  const manifest = await manifestIn(folder);

  expect(manifest?.figures.map(({id}) => id)).toEqual(['a', 'b', 'c']);
  const again = await render(cacheFolder, named('a'), named('b'), named('c'));

  expect(again.ends).toEqual(['output', 'output', 'output']);
  await expect(readdir(folder)).resolves.toEqual([
    'a.gif',
    'b.gif',
    'c.gif',
    'manifest.json',
  ]);
});

test('a render that is killed has kept every figure that it finished', async () => {
  const [folder, cacheFolder] = [await emptyFolder(), await emptyFolder()];
  const jobs = ['a', 'b', 'c'].map(name => smallJob(folder, {name}));
  const isListed = async () => (await manifestIn(folder)) !== undefined;
  await renderUntil(isListed, {jobs, cacheFolder});
  const {ends} = await render(cacheFolder, ...jobs);

  // Which of them is first is left to the disk, and on a slow one all may be done.
  expect(ends).toContain('output');
  await expect(readdir(folder)).resolves.toEqual([
    'a.gif',
    'b.gif',
    'c.gif',
    'manifest.json',
  ]);
});

describe('a cache that cannot be written', () => {
  test('is warned of once, and every figure is rendered', async () => {
    const [folder, base] = [await emptyFolder(), await emptyFolder()];
    const cacheFolder = path.join(base, 'a-file');
    await writeFile(cacheFolder, 'not a folder');
    const jobs = ['a', 'b'].map(name => smallJob(folder, {name}));
    const {ends, warnings} = await render(cacheFolder, ...jobs);

    expect(ends).toEqual(['drawing', 'drawing']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /^The cache \S+a-file keeps nothing: .*--cache-dir.*--no-cache/,
    );
    await expect(readFile(cacheFolder, 'utf8')).resolves.toBe('not a folder');
  });

  const mounts = spawnSync('unshare', '-rm mount -t tmpfs x /mnt'.split(' '));

  test.runIf(mounts.status === 0).each([
    ['the disk is full', 'size=4k'],
    ['the file system is read-only', 'ro'],
  ])('because %s stops no figure', async (reason, options) => {
    const [folder, cacheFolder] = [await emptyFolder(), await emptyFolder()];
    const jobs = [smallJob(folder)];
    const result = await renderWithCacheOn(options, {jobs, cacheFolder});

    expect(result.ends).toEqual(['drawing']);
    expect(result.warnings).toHaveLength(1);
    expect(result.warnings[0]).toContain(reason);
    await expect(readdir(folder)).resolves.toEqual([
      'manifest.json',
      'moving.gif',
    ]);
  });
});

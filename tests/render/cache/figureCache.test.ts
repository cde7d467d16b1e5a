import {cpSync, symlinkSync} from 'node:fs';
import {appendFile, mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {openFigureCache, openStore} from '../../../src/render/index.ts';
import {
  contentOf,
  manifestIn,
  plan,
  render,
  smallJob,
} from '../helpers/cached.ts';
import {emptyFolder} from '../helpers/folder.ts';

test('the same bytes and manifest come from drawing, the folder and the cache', async () => {
  const network = {title: 'A network', hash: 'a'.repeat(64)};
  const job = smallJob('', {
    formats: ['mp4', 'gif', 'png'],
    label: {id: '07', slug: 'moving', network},
    title: 'It moves',
  });
  const [plain, cold, warm] = [
    await emptyFolder(),
    await emptyFolder(),
    await emptyFolder(),
  ];
  const cacheFolder = await emptyFolder();
  const jobIn = (outDir: string) => ({...job, outDir});

  expect((await render(undefined, jobIn(plain))).ends).toEqual(['drawing']);
  expect((await render(cacheFolder, jobIn(cold))).ends).toEqual(['drawing']);
  const again = await render(cacheFolder, jobIn(cold));
  const other = await render(cacheFolder, jobIn(warm));

  expect([again.ends, other.ends]).toEqual([['output'], ['cache']]);
  expect(again.outcomes[0]).toMatchObject({
    files: [
      {path: path.join(cold, 'moving.mp4'), format: 'mp4', frames: 10},
      {path: path.join(cold, 'moving.gif'), format: 'gif'},
      {path: path.join(cold, 'moving'), format: 'png', frames: 10},
    ],
  });
  const drawn = await contentOf(plain);

  expect([...drawn.keys()]).toHaveLength(13);
  await expect(contentOf(cold)).resolves.toEqual(drawn);
  await expect(contentOf(warm)).resolves.toEqual(drawn);

  const manifest = await manifestIn(warm);

  expect(manifest?.network).toEqual(network);
  expect(manifest?.versions).toMatchObject({
    node: process.versions.node,
    '@motion-canvas/core': '3.17.2',
  });
  expect(manifest?.figures).toMatchObject([
    {
      id: '07',
      slug: 'moving',
      title: 'It moves',
      network: 'A network',
      drawn: 6,
      beats: [
        {name: 'the box moves', time: 0},
        {name: 'the box rests', time: 0.5},
      ],
      equations: [],
      files: [
        {path: 'moving.mp4', format: 'mp4', frames: 10, duration: 1},
        {path: 'moving.gif', format: 'gif', width: 64, height: 36},
        {path: 'moving', format: 'png', frames: 10},
      ],
    },
  ]);
});

describe('a figure that was rendered', () => {
  test('is drawn again for what changed, and the plan names it', async () => {
    const [folder, cacheFolder] = [await emptyFolder(), await emptyFolder()];

    await expect(plan(cacheFolder, smallJob(folder))).resolves.toEqual({
      figure: 'moving',
      action: 'draw',
      changed: [],
      why: 'it was not rendered before',
    });

    await render(cacheFolder, smallJob(folder));
    const changed = smallJob(folder, {fps: 5, background: '#123456'});

    await expect(plan(cacheFolder, smallJob(folder))).resolves.toMatchObject({
      action: 'leave',
      why: 'nothing changed',
    });
    await expect(plan(cacheFolder, changed)).resolves.toMatchObject({
      action: 'draw',
      changed: ['theme', 'settings'],
      why: 'changed: theme, settings',
    });
    // Without a manifest, the cache knows what it was made from.
    await expect(
      plan(cacheFolder, {...changed, outDir: await emptyFolder()}),
    ).resolves.toMatchObject({changed: ['theme', 'settings']});
    expect((await render(cacheFolder, changed)).ends).toEqual(['drawing']);
    await expect(plan(cacheFolder, smallJob(folder))).resolves.toMatchObject({
      action: 'copy',
      changed: ['theme', 'settings'],
    });
  });

  test('gets its files back from the cache when someone touched them', async () => {
    const [folder, cacheFolder] = [await emptyFolder(), await emptyFolder()];
    const job = smallJob(folder, {formats: ['gif', 'png']});
    await render(cacheFolder, job);
    const before = await contentOf(folder);
    await appendFile(path.join(folder, 'moving.gif'), 'an edit');

    await expect(plan(cacheFolder, job)).resolves.toMatchObject({
      action: 'copy',
      why: 'moving.gif has changed since it was rendered',
    });
    expect((await render(cacheFolder, job)).ends).toEqual(['cache']);
    await expect(contentOf(folder)).resolves.toEqual(before);

    await writeFile(path.join(folder, 'moving', 'one-more.png'), '');
    await rm(path.join(folder, 'moving.gif'));

    await expect(plan(cacheFolder, job)).resolves.toMatchObject({
      why: 'moving.gif is missing',
    });
    expect((await render(cacheFolder, job)).ends).toEqual(['cache']);
    await expect(contentOf(folder)).resolves.toEqual(before);
  });

  test('is not kept when its sources changed while it was drawn', async () => {
    const [folder, cacheFolder] = [await emptyFolder(), await emptyFolder()];
    const project = await copyProject();
    const job = smallJob(folder, {
      project: path.join(project, 'src/project.ts'),
    });
    const warnings: string[] = [];
    const cache = openFigureCache(openStore(cacheFolder, 1e9), text =>
      warnings.push(text),
    );
    await cache.plan(job);
    const facts = {files: [], drawn: 1, beats: [], equations: [], warnings: []};
    await appendFile(path.join(project, 'src/scenes/moving.tsx'), 'half (');
    await cache.keep(job, facts);

    expect(warnings).toEqual([
      'moving was drawn while one of its sources changed. The cache does not keep it; the next render draws it again.',
    ]);
    await expect(manifestIn(folder)).resolves.toBeUndefined();
    await expect(readdir(cacheFolder)).resolves.toEqual([]);
  });
});

/** A copy of the fixture project, whose sources a test may change. */
async function copyProject(): Promise<string> {
  const base = await emptyFolder();
  const fixtures = fileURLToPath(new URL('../..', import.meta.url));
  const modules = path.join(fixtures, '../node_modules');
  const place = path.join(base, 'tests/render/fixtures/project');
  await mkdir(path.dirname(place), {recursive: true});
  cpSync(path.join(fixtures, 'render/fixtures/project'), place, {
    recursive: true,
  });
  cpSync(
    path.join(fixtures, 'stage/fixtures/fixtureConfig.ts'),
    path.join(base, 'tests/stage/fixtures/fixtureConfig.ts'),
  );
  symlinkSync(modules, path.join(base, 'node_modules'));
  return place;
}

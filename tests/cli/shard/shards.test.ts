import {mkdir, readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {writeManifest} from '../../../src/render/manifest/writeManifest.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';
import {manifestFigure, manifestOf} from '../../render/helpers/manifests.ts';
import {run} from '../helpers/run.ts';

const small = '--size 160x90 --fps 5 --no-cache --no-check --out'.split(' ');

test('what shards have rendered is merged to what one render writes, byte for byte', async () => {
  const root = await emptyFolder();
  const single = path.join(root, 'single');
  const shards = ['1', '2', '3'].map(index => path.join(root, index));
  const merged = path.join(root, 'merged');
  await expect(run(['render', '03', '00', ...small, single]))
    .resolves //
    .toMatchObject({code: 0});
  for (const [at, folder] of shards.entries()) {
    const shard = ['--shard', `${at + 1}/3`, ...small, folder];
    await expect(run(['render', '03', '00', ...shard]))
      .resolves //
      .toMatchObject({code: 0});
  }
  const merge = await run(['merge', ...shards, '--out', merged]);

  expect(merge).toMatchObject({code: 0, stderr: ''});
  expect(merge.stdout).toMatch(/ {2}2 figures {2}4 files {2}[\d.]+ kB\n$/);
  const counts = shards.map(async shard => (await readdir(shard)).length);
  // Of two figures and three shards: the dearer, the other, none.
  await expect(Promise.all(counts)).resolves.toEqual([3, 3, 1]);
  const names = await readdir(single);
  await expect(readdir(merged)).resolves.toEqual(names);
  for (const name of names) {
    await expect(readFile(path.join(merged, name))).resolves.toEqual(
      await readFile(path.join(single, name)),
    );
  }
});

test('a set with a shard missing is refused with one line for it and the way out', async () => {
  const root = await emptyFolder();
  const only = path.join(root, '2');
  const plan = [['00'], ['10']];
  await mkdir(only);
  await writeManifest(only, {
    ...manifestOf([]),
    shard: {index: 2, plan, settings: {}},
    figures: [manifestFigure('10', {files: []})],
  });
  const merge = ['merge', only, '--out', path.join(root, 'merged')];

  await expect(run(merge)).resolves.toEqual({
    code: 1,
    stdout: '',
    stderr:
      'Figure 00 is missing: shard 1/2 is not among the folders. Name its folder too.\nMerge the existing figures with --partial.\n',
  });
  await expect(run([...merge, '--partial'])).resolves.toMatchObject({code: 0});
});

test.runIf(isWhole)(
  'a shard whose figure failed does not offer what stood there before',
  async () => {
    const root = await emptyFolder();
    const folder = path.join(root, '1');
    const shard = ['render', '10', '--shard', '1/1', ...small, folder];
    const merged = async (name: string) =>
      run(['merge', folder, '--out', path.join(root, name)]);
    await run(shard);
    await run(shard);
    await expect(merged('before')).resolves.toMatchObject({code: 0});
    const failed = await run([...shard, '--from', '999']);

    expect(failed.code).toBe(1);
    await expect(merged('after')).resolves.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        `Figure 10 is missing: ${folder} is shard 1/1, but lists no such figure.`,
      ),
    });
  },
);

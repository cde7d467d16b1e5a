import {fork} from 'node:child_process';
import {once} from 'node:events';
import {readdir, rm, utimes, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {readManifest} from '../../../src/render/manifest/readManifest.ts';
import {
  stateShard,
  updateManifest,
} from '../../../src/render/manifest/updateManifest.ts';
import {compiledScript} from '../../helpers/compiledScript.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {manifestFigure, manifestOf} from '../helpers/manifests.ts';

const {versions, network} = manifestOf([]);

/** Adds figures whose files stand in the folder. */
async function add(folder: string, ...ids: string[]) {
  const figures = ids.map(id => manifestFigure(id));
  for (const id of ids) await writeFile(path.join(folder, `${id}.mp4`), '');
  await updateManifest(folder, {versions, network, figures});
}

async function otherFiles(folder: string) {
  const names = await readdir(folder);
  return names.filter(name => !name.endsWith('.mp4'));
}

async function idsIn(folder: string) {
  const manifest = await readManifest(path.join(folder, 'manifest.json'));
  return manifest?.figures.map(({id}) => id);
}

test('a figure takes the place of its former entry, and the others stay', async () => {
  const folder = await emptyFolder();
  await add(folder, '01', '03');
  const figures = [manifestFigure('03', {drawn: 99}), manifestFigure('02')];
  await updateManifest(folder, {versions: {node: '22'}, network, figures});
  const manifest = await readManifest(path.join(folder, 'manifest.json'));

  expect(manifest?.figures.map(({id, drawn}) => [id, drawn])).toEqual([
    ['01', 12],
    ['02', 12],
    ['03', 99],
  ]);
  expect(manifest?.versions).toEqual({...versions, node: '22'});
});

test('an entry whose file is gone goes when another is added', async () => {
  const folder = await emptyFolder();
  await add(folder, '01', '02');
  await rm(path.join(folder, '01.mp4'));
  await add(folder, '03');

  await expect(idsIn(folder)).resolves.toEqual(['02', '03']);
});

test('a damaged manifest is written anew', async () => {
  const folder = await emptyFolder();
  await writeFile(path.join(folder, 'manifest.json'), '{"version": 1, "fi');
  await add(folder, '04');

  await expect(idsIn(folder)).resolves.toEqual(['04']);
});

test('of which shard a folder is stays until it is rendered as a whole', async () => {
  const folder = path.join(await emptyFolder(), 'shards', '2');
  const shard = {index: 2, plan: [['01'], ['03']], settings: {theme: 'dark'}};
  const shardIn = async () =>
    (await readManifest(path.join(folder, 'manifest.json')))?.shard;
  await stateShard(folder, shard, network);
  await add(folder, '03');
  await expect(shardIn()).resolves.toEqual(shard);
  await stateShard(folder, undefined, network);

  await expect(shardIn()).resolves.toBeUndefined();
  await expect(idsIn(folder)).resolves.toEqual(['03']);
});

test('a shard lists nothing that is still to be rendered; another folder does', async () => {
  const folder = await emptyFolder();
  const shard = {index: 1, plan: [['01', '03']], settings: {}};
  await add(folder, '01', '03');
  await stateShard(folder, undefined, network, ['03']);

  await expect(idsIn(folder)).resolves.toEqual(['01', '03']);

  await stateShard(folder, shard, network, ['03']);

  await expect(idsIn(folder)).resolves.toEqual(['01']);
});

test('a folder that is no shard and has no manifest stays as it is', async () => {
  const folder = path.join(await emptyFolder(), 'output');
  await stateShard(folder, undefined, network);

  await expect(readdir(folder)).rejects.toThrow('ENOENT');
});

test('three processes that add at once lose no entry and leave no lock', async () => {
  const folder = await emptyFolder();
  const script = await compiledScript(
    fileURLToPath(new URL('../helpers/addFigures.ts', import.meta.url)),
  );
  const children = ['1', '2', '3'].map(tens => fork(script, [folder, tens]));
  const codes = await Promise.all(
    children.map(async child => {
      await once(child, 'exit');
      return child.exitCode;
    }),
  );

  expect(codes).toEqual([0, 0, 0]);
  const ids = ['1', '2', '3'].flatMap(tens =>
    Array.from({length: 10}, (_, one) => `${tens}${one}`),
  );
  await expect(idsIn(folder)).resolves.toEqual(ids);
  await expect(otherFiles(folder)).resolves.toEqual(['manifest.json']);
});

test.each([
  ['that has ended', `${hostname()} 4194399 gone`, new Date()],
  ['of a machine that went silent', 'elsewhere 1 gone', new Date(0)],
])('a lock of a process %s is taken over', async (_, owner, touched) => {
  const folder = await emptyFolder();
  const lock = path.join(folder, '.manifest.json.lock');
  await writeFile(lock, owner);
  await utimes(lock, touched, touched);
  await Promise.all([add(folder, '05'), add(folder, '06'), add(folder, '07')]);

  await expect(idsIn(folder)).resolves.toEqual(['05', '06', '07']);
  await expect(otherFiles(folder)).resolves.toEqual(['manifest.json']);
});

import {createHash} from 'node:crypto';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {
  Manifest,
  ManifestFigure,
} from '../../../src/render/manifest/manifest.ts';
import {writeManifest} from '../../../src/render/manifest/writeManifest.ts';
import {emptyFolder} from './folder.ts';
import {manifestFigure, manifestOf} from './manifests.ts';

/** A figure with one file, which holds `text`. */
export function figure(id: string, text = `film ${id}`): ManifestFigure {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const {files, ...rest} = manifestFigure(id);
  return {...rest, files: files.map(file => ({...file, sha256}))};
}

/** Writes the manifest and the files of a planned shard. */
export async function writeShard(
  folder: string,
  ids: readonly string[],
  change: Partial<Manifest> = {},
): Promise<string> {
  await mkdir(folder, {recursive: true});
  const figures = ids.map(id => figure(id));
  await writeManifest(folder, {...manifestOf([]), figures, ...change});
  for (const id of ids) {
    await writeFile(path.join(folder, `${id}.mp4`), `film ${id}`);
  }
  return folder;
}

export const plan = [['03'], ['01', '02'], []];

export function shardOf(index: number): Pick<Manifest, 'shard'> {
  return {shard: {index, plan, settings: {theme: 'dark'}}};
}

/** Folders for the shards of the plan, and one to merge them into. */
export async function threeShards() {
  const root = await emptyFolder();
  const folders = await Promise.all(
    plan.map((ids, at) =>
      writeShard(path.join(root, `shard ${at + 1}`), ids, shardOf(at + 1)),
    ),
  );
  return {root, folders, out: path.join(root, 'output')};
}

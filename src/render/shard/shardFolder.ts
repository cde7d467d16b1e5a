import path from 'node:path';
import {strangeFile, strangeText} from '../files/ownFile.ts';
import type {Manifest} from '../manifest/manifest.ts';
import {manifestName, readManifest} from '../manifest/readManifest.ts';

/** A folder of figures and its manifest. */
export interface ShardFolder {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** @throws Error when the folder has no manifest, or an unreadable one. */
export async function readShardFolder(folder: string): Promise<ShardFolder> {
  const strange = await strangeFile(folder, manifestName);
  if (strange && strange.kind !== 'missing') {
    throw new Error(`${strangeText(strange)}. Fetch its folder again.`);
  }
  const manifest = await readManifest(path.join(folder, manifestName));
  if (manifest) return {folder, manifest};
  throw new Error(
    `${folder} holds no ${manifestName}. Name folders that render has written to with --out.`,
  );
}

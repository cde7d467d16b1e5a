import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {openPending} from '../files/pendingFile.ts';
import type {Manifest, ManifestShard} from './manifest.ts';
import {manifestName} from './readManifest.ts';

/** Writes a folder's manifest, which appears only when it is complete. */
export async function writeManifest(
  folder: string,
  manifest: Manifest,
): Promise<void> {
  const pending = await openPending(path.join(folder, manifestName));
  try {
    await writeFile(pending.path, manifestText(manifest));
    await pending.commit();
  } catch (error) {
    await pending.discard();
    throw error;
  }
}

/** The bytes of a manifest; equal content has equal bytes. */
export function manifestText(manifest: Manifest): string {
  const {version, versions, network, shard, figures} = manifest;
  const ordered: Manifest = {
    $schema: 'manifest.schema.json',
    version,
    versions: byName(versions),
    network,
    ...(shard && {shard: orderedShard(shard)}),
    // Ids are two digits, or a word such as `film`, which comes last in the
    // catalogue.
    figures: [...figures].sort((a, b) => compare(a.id, b.id)),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function orderedShard({index, plan, settings}: ManifestShard): ManifestShard {
  return {index, plan, settings: byName(settings)};
}

function byName(record: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(record).sort(([a], [b]) => compare(a, b)),
  );
}

/** Compares by code unit, so that the system's language does not matter. */
function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

import {visible} from '../../network/file/visible.ts';
import {constants} from 'node:fs';
import {cp, mkdir, readdir} from 'node:fs/promises';
import path from 'node:path';
import {sha256OfContents} from '../files/contents.ts';
import {codeOf} from '../files/fileError.ts';
import {strangeFile, strangeText} from '../files/ownFile.ts';
import {openPendingFolder} from '../files/pendingFolder.ts';
import {sweepPending} from '../files/sweepPending.ts';
import type {Manifest, ManifestFile} from '../manifest/manifest.ts';
import {manifestName} from '../manifest/readManifest.ts';
import {manifestText} from '../manifest/writeManifest.ts';
import {joinFigures, requireNoGap, type FoundFigure} from './joinFigures.ts';
import {requireOneMaking} from './requireOneMaking.ts';
import {readShardFolder} from './shardFolder.ts';

/**
 * Joins folders of figures, such as the shards of a set, into one that a single
 * render would have written. It appears under its name only when it is whole,
 * and every file in it is what the manifests say.
 *
 * @param out - A folder that is empty, or is not there yet.
 * @param expected - Ids of the figures without which the set has a gap, where
 * no folder states a plan; undefined takes gaps as they are.
 * @param warn - Told of what is left over and has to stay.
 * @throws Error for gaps, for figures that differ between folders, for folders
 * that were not made alike, for files that are missing or damaged.
 */
export async function mergeFolders(
  folders: readonly string[],
  out: string,
  expected?: readonly string[],
  warn: (text: string) => void = () => {},
): Promise<Manifest> {
  await sweepPending(path.dirname(out), warn);
  await requireRoom(out);
  const shards = await Promise.all(folders.map(readShardFolder));
  requireOneMaking(shards);
  const found = joinFigures(shards);
  if (expected) requireNoGap(found, shards, expected);
  const versions = Object.fromEntries(
    shards.flatMap(({manifest}) => Object.entries(manifest.versions)),
  );
  const figures = found.map(({figure}) => figure);
  const network = shards[0]!.manifest.network;
  const manifest: Manifest = {version: 1, versions, network, figures};
  await writeMerged(out, found, manifest);
  return manifest;
}

/** What lies in a folder already is not to be lost, nor to be mixed in. */
async function requireRoom(out: string): Promise<void> {
  const names = await readdir(out).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw new Error(`${out} is no folder. Choose another with --out.`, {
      cause: error,
    });
  });
  if (names.length === 0) return;
  throw new Error(
    `${out} is not empty. Remove it, or choose another folder with --out.`,
  );
}

async function writeMerged(
  out: string,
  found: readonly FoundFigure[],
  manifest: Manifest,
): Promise<void> {
  const pending = await openPendingFolder(out);
  try {
    for (const {figure, folder} of found) {
      for (const file of figure.files) {
        await copyWhole(file, folder, pending.path);
      }
    }
    await pending.write(manifestName, Buffer.from(manifestText(manifest)));
    await pending.commit();
  } catch (error) {
    await pending.discard();
    throw error;
  }
}

/**
 * A copy may have been cut short on its way from another machine, and a link
 * leads to what the set does not hold.
 */
async function copyWhole(
  {path: name, sha256}: ManifestFile,
  from: string,
  to: string,
): Promise<void> {
  const strange = await strangeFile(from, name);
  if (strange) throw new Error(`${strangeText(strange)}. ${again}`);
  const source = path.join(from, name);
  const target = path.join(to, name);
  await mkdir(path.dirname(target), {recursive: true});
  await cp(source, target, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
  });
  if ((await sha256OfContents(target)) === sha256) return;
  throw new Error(`${visible(source)} is not what its manifest says. ${again}`);
}

const again = 'Fetch or render its folder again.';

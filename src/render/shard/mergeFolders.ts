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
 * Joins folders of figures, such as the shards of a set, into the folder that a
 * single render would have written. The folder appears only when it is
 * complete, and every file in it matches its manifest.
 *
 * @param out - An empty folder, or one that does not exist yet.
 * @param expected - Ids of the figures that must be there when no folder states
 *   a plan; undefined allows gaps.
 * @param warn - Receives leftovers that have to stay.
 * @throws Error for gaps, for figures that differ between folders, for folders
 *   made with different settings, and for missing or damaged files.
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

/** An existing folder must neither be lost nor mixed with new files. */
async function requireRoom(out: string): Promise<void> {
  const names = await readdir(out).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw new Error(`${out} is not a folder. Choose another with --out.`, {
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
 * A copy from another machine may be cut short, and a link leads outside the
 * set.
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
  throw new Error(`${visible(source)} differs from its manifest. ${again}`);
}

const again = 'Fetch or render its folder again.';

import {lstat, stat} from 'node:fs/promises';
import path from 'node:path';
import {openPending} from './files/pendingFile.ts';
import {formats, traitsOf} from './job/formats.ts';
import type {FigureJob} from './job/job.ts';
import {lockOf, manifestName} from './manifest/readManifest.ts';

/**
 * Tries every target of a figure before anything is drawn: its files and, if it
 * is listed in one, the manifest.
 *
 * @throws Error with the place, what is wrong with it, and the way out.
 */
export async function requirePlaces(
  {outDir, name, formats: wanted}: FigureJob,
  isListed: boolean,
): Promise<void> {
  for (const format of wanted) {
    const place = path.join(outDir, `${name}${formats[format].ending}`);
    await requirePlace(place, traitsOf(format).isFolder === true);
  }
  if (!isListed) return;
  await requirePlace(path.join(outDir, manifestName), false);
  await requireNoFolder(lockOf(outDir));
}

async function requirePlace(place: string, isFolder: boolean): Promise<void> {
  // The pending name is longer, and in the same folder.
  await (await openPending(place)).discard();
  if (isFolder) await requireNoFile(place);
  else await requireNoFolder(place);
  await requireOwn(place);
}

async function requireNoFolder(place: string): Promise<void> {
  const found = await stat(place).catch(() => undefined);
  if (!found?.isDirectory()) return;
  throw new Error(
    `${place} cannot be written: a folder of that name is in the way. Move it, or choose another --out.`,
  );
}

async function requireNoFile(place: string): Promise<void> {
  const found = await stat(place).catch(() => undefined);
  if (!found || found.isDirectory()) return;
  throw new Error(
    `${place} cannot be written: a file of that name is in the way. Move it, or choose another --out.`,
  );
}

/** In a shared temporary folder, nobody may replace another user’s file. */
async function requireOwn(place: string): Promise<void> {
  const user = process.getuid?.();
  if (!user) return;
  const found = await lstat(place).catch(() => undefined);
  const folder = await stat(path.dirname(place));
  const isSticky = (folder.mode & 0o1000) !== 0;
  if (!found || !isSticky || [found.uid, folder.uid].includes(user)) return;
  throw new Error(
    `${place} cannot be written: it belongs to another user, and only they may replace it in this folder. Choose another folder with --out.`,
  );
}

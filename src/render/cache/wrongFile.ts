import {visible} from '../../network/file/visible.ts';
import {stat} from 'node:fs/promises';
import path from 'node:path';
import {sha256OfContents} from '../files/contents.ts';
import type {ManifestFigure} from '../manifest/manifest.ts';

/**
 * Names the file of a figure that differs from its manifest; undefined when all
 * match.
 */
export async function wrongFile(
  {files}: Pick<ManifestFigure, 'files'>,
  folder: string,
): Promise<string | undefined> {
  for (const {path: name, bytes, sha256} of files) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (!found) return `${visible(name)} is missing`;
    const same =
      (found.isDirectory() || found.size === bytes) &&
      (await sha256OfContents(file).catch(() => '')) === sha256;
    if (!same) return `${visible(name)} has changed since it was rendered`;
  }
  return undefined;
}

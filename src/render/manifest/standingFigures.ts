import {access} from 'node:fs/promises';
import path from 'node:path';
import {codeOf} from '../files/fileError.ts';
import type {ManifestFigure, ManifestFile} from './manifest.ts';

/** The figures with every file still in the folder. */
export async function standingFigures(
  folder: string,
  figures: readonly ManifestFigure[],
): Promise<readonly ManifestFigure[]> {
  const stands = ({path: name}: ManifestFile) =>
    isThere(path.join(folder, name));
  const found = figures.map(async figure => {
    const standing = await Promise.all(figure.files.map(stands));
    return standing.includes(false) ? [] : [figure];
  });
  return (await Promise.all(found)).flat();
}

/** A file that the system refuses to look at for a moment is not gone. */
async function isThere(file: string): Promise<boolean> {
  const look = () => access(file);
  return look()
    .catch(look)
    .then(
      () => true,
      error => !['ENOENT', 'ENOTDIR'].includes(codeOf(error)),
    );
}

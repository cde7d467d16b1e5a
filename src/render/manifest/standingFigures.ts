import {access} from 'node:fs/promises';
import path from 'node:path';
import type {ManifestFigure, ManifestFile} from './manifest.ts';

/** The figures of which every file is still in the folder. */
export async function standingFigures(
  folder: string,
  figures: readonly ManifestFigure[],
): Promise<readonly ManifestFigure[]> {
  const stands = ({path: name}: ManifestFile) =>
    access(path.join(folder, name)).then(
      () => true,
      () => false,
    );
  const found = figures.map(async figure => {
    const standing = await Promise.all(figure.files.map(stands));
    return standing.includes(false) ? [] : [figure];
  });
  return (await Promise.all(found)).flat();
}

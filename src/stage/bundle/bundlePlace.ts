import {join} from 'node:path';
import {keptFolder, keptFolders, keptVariable} from '../../keptFolder.mjs';
import {sha256} from '../modules/inputs.ts';
import type {ProjectPaths} from './paths.ts';
import {isPlain} from './plainRoot.ts';

/** A folder with bundles of a project. */
export interface BundlePlace {
  readonly folder: string;
  /** The record of the project's last bundle there. */
  readonly manifestFile: string;
}

/** Places where a bundle of a project may be, the best first. */
export function* bundlePlaces(paths: ProjectPaths): Iterable<BundlePlace> {
  const {cacheDir, root} = paths;
  const folders = cacheDir ? [cacheDir] : keptFolders('stage', root);
  for (const folder of folders) yield placeIn(folder, paths);
}

/**
 * The place for a new bundle of a project.
 *
 * @throws when no place can be written to.
 */
export function newBundlePlace(paths: ProjectPaths): BundlePlace {
  const folder =
    paths.cacheDir ??
    keptFolder('stage', paths.root, isPlain) ??
    keptFolder('stage', paths.root);
  if (folder !== undefined) return placeIn(folder, paths);
  throw new Error(
    `No folder for the bundle of ${paths.projectFile} can be written to: tried ${[...keptFolders('stage', paths.root)].join(', ')}. Name one with ${keptVariable}.`,
  );
}

function placeIn(folder: string, {projectFile}: ProjectPaths): BundlePlace {
  const key = sha256(projectFile).slice(0, 16);
  return {folder, manifestFile: join(folder, `${key}.json`)};
}

import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';

/** The places of a Motion Canvas project and of its bundles on disk. */
export interface ProjectPaths {
  readonly projectFile: string;
  /** The folder of the Vite configuration. */
  readonly root: string;
  readonly configFile: string;
  /** The folder for bundles, if a user names one. */
  readonly cacheDir?: string;
}

const configNames = ['ts', 'mts', 'js', 'mjs', 'cts', 'cjs'].map(
  extension => `vite.config.${extension}`,
);

/**
 * Finds a project's Vite configuration, beside the file or in the nearest
 * folder above it.
 *
 * @throws when the project file or a configuration above it is missing.
 */
export function projectPaths(
  projectFile: string,
  cacheDir?: string,
): ProjectPaths {
  const file = resolve(projectFile);
  if (!existsSync(file)) {
    throw new Error(
      `There is no Motion Canvas project at ${file}. Name the file that calls makeProject().`,
    );
  }

  const configFile = findUpwards(dirname(file), configNames);
  if (!configFile) {
    throw new Error(
      `No vite.config.ts lies beside or above ${file}. Add one that uses @motion-canvas/vite-plugin.`,
    );
  }

  const root = dirname(configFile);
  return {
    projectFile: file,
    root,
    configFile,
    ...(cacheDir && {cacheDir: resolve(cacheDir)}),
  };
}

function findUpwards(
  folder: string,
  names: readonly string[],
): string | undefined {
  const found = names
    .map(name => join(folder, name))
    .find(path => existsSync(path));
  if (found) return found;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpwards(parent, names);
}

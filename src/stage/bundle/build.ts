import {existsSync, statSync} from 'node:fs';
import {isAbsolute} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {build} from 'vite';
import {entryName} from './entryName.ts';
import {entryPlugin, type BundledFiles} from './entryPlugin.ts';
import type {ProjectPaths} from './paths.ts';

export interface BuiltBundle {
  /** The absolute paths of all files that the bundle was made from. */
  readonly files: readonly string[];
  /** Whose files the page has under their own names; empty for none. */
  readonly publicFolder: string;
}

/**
 * Bundles a project with its own Vite configuration into `outDir` as one
 * module for Node, with its assets beside it.
 */
export async function buildBundle(
  paths: ProjectPaths,
  outDir: string,
): Promise<BuiltBundle> {
  const bundled: BundledFiles = {files: new Set(), publicFolder: ''};
  try {
    await build({
      root: paths.root,
      configFile: paths.configFile,
      logLevel: 'silent',
      plugins: [entryPlugin(paths.projectFile, bundled)],
      // Motion Canvas's packages can only be loaded by a bundler.
      ssr: {noExternal: true},
      build: {
        ssr: true,
        outDir,
        emptyOutDir: true,
        minify: false,
        copyPublicDir: false,
        ssrEmitAssets: true,
        rolldownOptions: {
          output: {entryFileNames: `${entryName}.mjs`, codeSplitting: false},
        },
      },
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `Vite cannot bundle ${paths.projectFile}: ${stripVTControlCharacters(reason)}`,
      {cause},
    );
  }

  const files = [...bundled.files].filter(
    path => isAbsolute(path) && existsSync(path) && statSync(path).isFile(),
  );
  return {files, publicFolder: bundled.publicFolder};
}

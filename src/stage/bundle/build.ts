import {stripVTControlCharacters} from 'node:util';
import {build} from 'vite';
import {entryName} from './entryName.ts';
import {entryPlugin, type BundledFiles} from './entryPlugin.ts';
import {isFile} from './inputs.ts';
import type {BundledModule} from './moduleGraph.ts';
import type {ProjectPaths} from './paths.ts';

export interface BuiltBundle {
  /** Absolute paths of files that were read besides modules. */
  readonly settings: readonly string[];
  readonly modules: readonly BundledModule[];
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
  const bundled: BundledFiles = {
    settings: new Set(),
    modules: [],
    publicFolder: '',
  };
  try {
    await build({
      root: paths.root,
      configFile: paths.configFile,
      // The other ways write beside the file, where that may be forbidden.
      configLoader: 'runner',
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

  return {...bundled, settings: [...bundled.settings].filter(isFile)};
}

import {stripVTControlCharacters} from 'node:util';
import {build, mergeConfig} from 'vite';
import {entryName} from './entryName.ts';
import {entryPlugin, type BundledFiles} from './entryPlugin.ts';
import {isFile} from './inputs.ts';
import type {BundledModule} from './moduleGraph.ts';
import type {ProjectPaths} from './paths.ts';
import {type PlainRoot, plainRoot} from './plainRoot.ts';
import {viteConfig} from './viteConfig.ts';

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
  const place = plainRoot(paths.root, `${outDir}-root`);
  try {
    return await buildIn(place, paths, outDir);
  } finally {
    place.close();
  }
}

async function buildIn(
  place: PlainRoot,
  paths: ProjectPaths,
  outDir: string,
): Promise<BuiltBundle> {
  const bundled: BundledFiles = {
    settings: new Set(),
    modules: [],
    publicFolder: '',
  };
  try {
    const {config, files} = await viteConfig(place, paths.configFile, 'build');
    files.forEach(file => bundled.settings.add(file));
    const own = {
      root: place.root,
      configFile: false as const,
      logLevel: 'silent' as const,
      plugins: [entryPlugin(place.plain(paths.projectFile), bundled)],
      resolve: {preserveSymlinks: place.isLinked},
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
    };
    await build(mergeConfig(config, own));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `Vite cannot bundle ${paths.projectFile}: ${stripVTControlCharacters(reason)}`,
      {cause},
    );
  }

  return {
    settings: [...bundled.settings].map(place.real).filter(isFile),
    modules: bundled.modules.map(module => ({
      ...module,
      file: place.real(module.file),
    })),
    publicFolder: place.real(bundled.publicFolder),
  };
}

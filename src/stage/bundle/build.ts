import {join} from 'node:path';
import {build, mergeConfig} from 'vite';
import {absentSounds} from './plugins/absentSounds.ts';
import {bundlerWords} from './bundlerWords.ts';
import {captureModules, noModules} from '../linking/captureModules.ts';
import type {Linkage} from '../linking/linkage.ts';
import {linkageOf} from '../linking/linkageOf.ts';
import {brokenScenes} from '../modules/brokenScenes.ts';
import {entryName} from '../modules/entryName.ts';
import {
  entryPlugin,
  type BundledFiles,
  type SceneFaults,
} from './plugins/entryPlugin.ts';
import {isFile} from '../modules/inputs.ts';
import type {BundledModule} from '../modules/moduleGraph.ts';
import {keptCss} from './plugins/keptCss.ts';
import {jsxOptions} from './plugins/jsxOptions.ts';
import {keptEffects} from './plugins/keptEffects.ts';
import type {ProjectPaths} from './paths.ts';
import {missingMeta} from '../motionCanvas/missingMeta.ts';
import {editorParts} from '../motionCanvas/editorParts.ts';
import {namedChroma} from '../motionCanvas/namedChroma.ts';
import {requireProjectMeta, savedMeta} from '../motionCanvas/savedMeta.ts';
import {type PlainRoot, plainRoot} from './plainRoot.ts';
import {nameRealSources} from './realSources.ts';
import {forThisVite} from './plugins/forThisVite.ts';
import {viteConfig} from './viteConfig.ts';

export interface BuiltBundle {
  /** Absolute paths of files that fail to compile and so break scenes. */
  readonly broken: readonly string[];
  /** Absolute paths of files read in addition to modules. */
  readonly settings: readonly string[];
  /** Absolute paths of files that would be read if they existed. */
  readonly absent: readonly string[];
  readonly modules: readonly BundledModule[];
  /**
   * The folder whose files the page serves under their own names; empty for
   * none.
   */
  readonly publicFolder: string;
  /** The data for linking the modules again, if they allow it. */
  readonly linkage?: Linkage | undefined;
}

/**
 * Bundles a project with its own Vite configuration into `outDir`, as one
 * module for Node with its assets beside it. A scene that fails to compile is
 * replaced by one that throws, so that the others can play.
 *
 * @throws Error that names the file and the problem, when no scene is left.
 */
export async function buildBundle(
  paths: ProjectPaths,
  outDir: string,
  {isGuarded = false}: SceneFaults = {},
): Promise<BuiltBundle> {
  const place = plainRoot(paths.root, `${outDir}-root`);
  try {
    return await buildIn(place, {isGuarded}, paths, outDir);
  } catch (cause) {
    const {broken, count} = await brokenScenes(
      place.plain(paths.projectFile),
      place.root,
    );
    const [first] = broken;
    if (first && broken.length === count) {
      throw new Error(`No scene can be played: ${first.problem}`, {cause});
    }
    // A module that compiles may still break its importer.
    const faults = {broken, isGuarded: true};
    return await buildIn(place, faults, paths, outDir).catch(() => {
      throw cause;
    });
  } finally {
    place.close();
  }
}

function ownBuild(outDir: string) {
  return {
    ssr: true,
    outDir,
    emptyOutDir: true,
    minify: false,
    target: 'es2022',
    // A file beside the module; it is read when an error occurs.
    sourcemap: 'hidden' as const,
    copyPublicDir: false,
    ssrEmitAssets: true,
    rolldownOptions: {
      treeshake: {annotations: false},
      output: {entryFileNames: `${entryName}.mjs`, codeSplitting: false},
    },
  };
}

async function buildIn(
  place: PlainRoot,
  {broken = [], isGuarded = false}: SceneFaults,
  paths: ProjectPaths,
  outDir: string,
): Promise<BuiltBundle> {
  const bundled: BundledFiles = {
    settings: new Set(),
    modules: [],
    publicFolder: '',
  };
  const captured = noModules();
  try {
    requireProjectMeta(paths.projectFile, paths.root);
    const {config, files} = await viteConfig(
      place.plain(paths.configFile),
      place.isLinked,
    );
    files.forEach(file => bundled.settings.add(file));
    const own = {
      root: place.root,
      configFile: false as const,
      mode: 'development',
      logLevel: 'silent' as const,
      plugins: [
        captureModules(captured),
        savedMeta(place.root),
        namedChroma(),
        editorParts(),
        absentSounds(bundled.settings, place.real),
        entryPlugin(place.plain(paths.projectFile), bundled, {
          broken,
          isGuarded,
        }),
        missingMeta(),
        jsxOptions(),
        keptEffects(place.root),
        ...keptCss(bundled.settings),
        forThisVite(ownBuild(outDir)),
      ],
      resolve: {preserveSymlinks: place.isLinked},
      // Only a bundler can load Motion Canvas's packages, and a scene takes those for
      // a browser.
      ssr: {noExternal: true as const, target: 'webworker' as const},
    };
    await build(mergeConfig(config, own));
    if (place.isLinked) {
      nameRealSources(join(outDir, `${entryName}.mjs.map`), place.real);
    }
  } catch (cause) {
    const why = bundlerWords(cause, paths.root, place.root);
    throw new Error(`Vite cannot bundle ${paths.projectFile}: ${why}`, {cause});
  }

  const isWhole = broken.length === 0 && !place.isLinked;
  const settings = [...bundled.settings].map(place.real);
  const culprits = broken.flatMap(({file, culprit}) => [file, culprit]);
  return {
    broken: [...new Set(culprits.map(place.real))].filter(isFile),
    settings: settings.filter(isFile),
    absent: settings.filter(file => !isFile(file)),
    modules: bundled.modules.map(module => ({
      ...module,
      file: place.real(module.file),
    })),
    publicFolder: place.real(bundled.publicFolder),
    // Without linkage, Vite bundles the next edit too.
    linkage: isWhole
      ? await linkageOf(captured, outDir).catch(() => undefined)
      : undefined,
  };
}

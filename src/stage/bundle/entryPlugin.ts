import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {Plugin, ResolvedConfig, Rolldown} from 'vite';
import {browserKey, browserNames} from '../browser/names.ts';
import {brokenSceneModule} from '../motionCanvas/brokenScene.ts';
import {
  entryModule,
  virtualModules,
  virtualNames,
} from '../motionCanvas/entryModule.ts';
import type {BrokenScene} from '../modules/brokenScenes.ts';
import {entryName} from '../modules/entryName.ts';
import {filesBelow} from '../modules/filesBelow.ts';
import {guardedSceneModule} from '../motionCanvas/guardedScene.ts';
import {entryId, type BundledModule} from '../modules/moduleGraph.ts';
import {requireSeconds} from '../motionCanvas/requireSeconds.ts';

/** What the stage learns about a project while Vite bundles it. */
export interface BundledFiles {
  /** Files that were read besides modules: the configuration, public files. */
  readonly settings: Set<string>;
  /** Every module and asset, with what it imports. */
  modules: readonly BundledModule[];
  /** Whose files the page has under their own names; empty for none. */
  publicFolder: string;
}

/** What keeps scenes from being bundled as they are. */
export interface SceneFaults {
  /** Scenes that cannot be compiled. */
  readonly broken?: readonly BrokenScene[];
  /** Whether a scene may throw while it is loaded, without stopping the others. */
  readonly isGuarded?: boolean;
}

/**
 * Makes Vite bundle a Motion Canvas project for Node: the entry exports the
 * framework and the project, browser names become members of the stage's own
 * browser, and nothing of the machine (a random seed, the editor's settings in
 * the home folder) reaches the bundle.
 */
export function entryPlugin(
  projectFile: string,
  bundled: BundledFiles,
  {broken = [], isGuarded = false}: SceneFaults = {},
): Plugin {
  const modules: Record<string, string> = {
    [entryId]: entryModule(projectFile),
    ...virtualModules,
  };
  return {
    name: 'motion-canvas-stage-entry',
    enforce: 'pre',
    config: () => ({define: browserDefines()}),
    configResolved(config) {
      config.build.rolldownOptions.input = {[entryName]: entryId};
      settingFiles(config).forEach(file => bundled.settings.add(file));
      bundled.publicFolder = config.publicDir;
    },
    resolveId: (id, importer) =>
      virtualNames[id] ??
      (id in modules ? id : missingScene(id, importer, broken)),
    load: id => modules[id] ?? standIn(id, broken, isGuarded),
    transform: (code, id) => requireSeconds(code, id),
    generateBundle() {
      bundled.modules = moduleGraph(
        () => this.getModuleIds(),
        id => this.getModuleInfo(id),
      );
    },
  };
}

/** The id of a scene that is imported, and is not there. */
function missingScene(
  id: string,
  importer: string | undefined,
  broken: readonly BrokenScene[],
): string | undefined {
  if (!id.endsWith(sceneQuery) || importer === undefined) return undefined;
  const stem = resolve(dirname(importer), id.slice(0, -sceneQuery.length));
  const scene = broken.find(
    ({file}) => file === `${stem}.tsx` && !existsSync(file),
  );
  return scene && `${scene.file}${sceneQuery}`;
}

const sceneQuery = '?scene';

/** What is bundled in the place of a scene that is broken, or may be. */
function standIn(
  id: string,
  broken: readonly BrokenScene[],
  isGuarded: boolean,
): string | undefined {
  if (!id.endsWith(sceneQuery)) return undefined;
  const file = id.slice(0, -sceneQuery.length);
  const scene = broken.find(scene => scene.file === resolve(file));
  if (scene) return brokenSceneModule(scene);
  return isGuarded ? guardedSceneModule(file) : undefined;
}

function moduleGraph(
  getModuleIds: Rolldown.PluginContext['getModuleIds'],
  getModuleInfo: Rolldown.PluginContext['getModuleInfo'],
): readonly BundledModule[] {
  const ids = [...getModuleIds()];
  const places = new Map(ids.map((id, place) => [id, place]));
  return ids.map(id => {
    const info = getModuleInfo(id);
    const imported = [
      ...(info?.importedIds ?? []),
      ...(info?.dynamicallyImportedIds ?? []),
    ];
    const file = id.split('?', 1)[0]!;
    return {id, file, imports: imported.flatMap(id => places.get(id) ?? [])};
  });
}

function browserDefines(): Record<string, string> {
  return Object.fromEntries(
    browserNames.map(name => [name, `globalThis.${browserKey}.${name}`]),
  );
}

/** What Vite reads besides modules; some of them need not exist. */
function settingFiles(config: ResolvedConfig): readonly string[] {
  const environment = ['.env', '.env.local', '.env.production'].map(name =>
    join(config.envDir || config.root, name),
  );
  return [
    ...environment,
    join(config.root, 'tsconfig.json'),
    ...(config.publicDir ? filesBelow(config.publicDir) : []),
  ];
}

import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {Plugin, ResolvedConfig, Rolldown} from 'vite';
import {browserKey, browserNames} from '../../browser/names.ts';
import {brokenSceneModule} from '../../motionCanvas/brokenScene.ts';
import {
  entryModule,
  virtualModules,
  virtualNames,
} from '../../motionCanvas/entryModule.ts';
import type {BrokenScene} from '../../modules/brokenScenes.ts';
import {entryName} from '../../modules/entryName.ts';
import {filesBelow} from '../../modules/filesBelow.ts';
import {lockfiles, lockfilesAbove} from '../../modules/lockfiles.ts';
import {type Framework, frameworkOf} from '../../motionCanvas/framework.ts';
import {guardedSceneModule} from '../../motionCanvas/guardedScene.ts';
import {entryId, type BundledModule} from '../../modules/moduleGraph.ts';
import {withPlugins} from '../../motionCanvas/projectPlugins.ts';
import {requireSeconds} from '../../motionCanvas/requireSeconds.ts';

/** Facts about a project that the stage learns while Vite bundles it. */
export interface BundledFiles {
  /** Files read in addition to modules: the configuration, public files. */
  readonly settings: Set<string>;
  /** Every module and asset, with its imports. */
  modules: readonly BundledModule[];
  /**
   * The folder whose files the page serves under their own names; empty for
   * none.
   */
  publicFolder: string;
}

/** Reasons why scenes cannot be bundled as they are. */
export interface SceneFaults {
  /** Scenes that fail to compile. */
  readonly broken?: readonly BrokenScene[];
  /** Whether one scene may throw while it loads without stopping the others. */
  readonly isGuarded?: boolean;
}

/**
 * Makes Vite bundle a Motion Canvas project for Node. The entry exports the
 * framework and the project. Browser names become members of the stage's own
 * browser. Nothing of the machine reaches the bundle, such as a random seed or
 * the editor's settings in the home folder.
 */
export function entryPlugin(
  projectFile: string,
  bundled: BundledFiles,
  {broken = [], isGuarded = false}: SceneFaults = {},
): Plugin {
  const framework = frameworkOf(projectFile);
  const modules: Record<string, string> = {
    [entryId]: entryModule(projectFile, framework),
    ...virtualModules(framework),
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
    load: id => modules[id] ?? standIn(id, {broken, isGuarded}, framework),
    transform: (code, id) =>
      withPlugins(code, id, framework) ?? requireSeconds(code, id),
    generateBundle() {
      bundled.modules = moduleGraph(
        () => this.getModuleIds(),
        id => this.getModuleInfo(id),
      );
    },
  };
}

/** The id of an imported scene whose file is missing. */
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

/** The replacement for a scene that is broken, or may be. */
function standIn(
  id: string,
  {broken = [], isGuarded}: SceneFaults,
  framework: Framework,
): string | undefined {
  if (!id.endsWith(sceneQuery)) return undefined;
  const file = id.slice(0, -sceneQuery.length);
  const scene = broken.find(scene => scene.file === resolve(file));
  if (scene) return brokenSceneModule(scene, framework);
  return isGuarded ? guardedSceneModule(file, framework) : undefined;
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
  return {
    ...Object.fromEntries(browserNames.map(name => [name, own(name)])),
    // Node has a fetch() of its own there, which asks the network.
    ...Object.fromEntries(
      browserNames.map(name => [`globalThis.${name}`, own(name)]),
    ),
  };
}

/** The member of the stage's browser with a name. */
function own(name: string): string {
  return `globalThis.${browserKey}.${name}`;
}

/** Files that Vite reads in addition to modules; some may not exist. */
function settingFiles(config: ResolvedConfig): readonly string[] {
  const kinds = ['', '.local', `.${config.mode}`, `.${config.mode}.local`];
  const environment = kinds.map(kind =>
    join(config.envDir || config.root, `.env${kind}`),
  );
  return [
    ...environment,
    ...packageFiles(config.root),
    join(config.root, 'tsconfig.json'),
    ...(config.publicDir ? filesBelow(config.publicDir) : []),
  ];
}

/**
 * The files that say which packages, and so which plugins, a project has, some of
 * which may not exist.
 */
function packageFiles(folder: string): readonly string[] {
  const names = ['package.json', ...lockfiles];
  return [...names.map(name => join(folder, name)), ...lockfilesAbove(folder)];
}

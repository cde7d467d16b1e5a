import {parse} from 'node:path';
import type {
  InputOption,
  InputOptions,
  LogLevel,
  OutputChunk,
  OutputOptions,
  Plugin,
  RolldownLog,
} from 'rolldown';
import {brokenSceneModule} from '../motionCanvas/brokenScene.ts';
import type {BrokenScene} from '../modules/brokenScenes.ts';
import {type Framework, frameworkIn} from '../motionCanvas/framework.ts';
import {metaCode, metaProblem} from '../motionCanvas/savedMeta.ts';
import {isOfPackage, isOwn, type Linkage} from './linkage.ts';

export interface LinkOrder {
  readonly linkage: Linkage;
  /** The folder of the Vite configuration. */
  readonly root: string;
  /** The folder of the output. */
  readonly folder: string;
  /** The import path of the packages from there. */
  readonly packages: string;
  readonly broken?: readonly BrokenScene[];
  /** Names of the scenes to play; all if left out. */
  readonly scenes?: readonly string[];
}

/** Facts about a project's own module that the linker learns. */
export interface ReadModule {
  /** The ids of its imports; modules of packages have their own ids. */
  readonly imports: readonly string[];
  /** Whether it may re-export names of another module. */
  readonly passesOn: boolean;
}

export interface LinkedModules {
  /** The entry first. */
  readonly chunks: readonly OutputChunk[];
  /** Each own module, by id. */
  readonly modules: ReadonlyMap<string, ReadModule>;
}

/** Options of linking beside those of an order. */
export interface LinkForm {
  readonly input: InputOption;
  readonly options?: InputOptions;
  readonly plugins?: readonly Plugin[];
  readonly output: OutputOptions;
}

/**
 * Links a project's own modules from their current files.
 *
 * @throws when a file fails to compile or has an import unknown to the linkage.
 */
export async function linkModules(
  order: LinkOrder,
  {input, options, plugins = [], output: form}: LinkForm,
): Promise<LinkedModules> {
  const {linkage} = order;
  const modules = new Map<string, ReadModule>();
  // Loaded on demand: it takes longer than finding that nothing has changed.
  const {rolldown} = await import('rolldown');
  const build = await rolldown({
    input,
    cwd: order.root,
    platform: 'node',
    onLog: refuse,
    // As Vite bundles them for the stage: every statement is kept.
    treeshake: false,
    preserveEntrySignatures: 'strict',
    transform: Object(linkage.transform),
    ...options,
    plugins: [...plugins, ownModules(order, modules)],
  });
  try {
    const {output} = await build.generate({
      dir: order.folder,
      format: 'esm',
      sourcemap: 'hidden',
      ...form,
    });
    const unknown = [...modules.keys()].find(id => !isOwn(linkage, id));
    // Vite may resolve a new file differently.
    if (unknown !== undefined) throw new Error(`${unknown} is new.`);
    const chunks = output.filter(file => file.type === 'chunk');
    return {chunks, modules};
  } finally {
    await build.close();
  }
}

/**
 * Refuses an import of a missing member, which would be undefined. Other
 * warnings are left to the author.
 */
function refuse(_level: LogLevel, {code, message}: RolldownLog): void {
  if (code === 'IMPORT_IS_UNDEFINED') throw new Error(message);
}

/** A module of a package, replaced by re-exports from the linked packages. */
const packagePrefix = '\0package:';
const packagesId = '\0packages';

function ownModules(
  order: LinkOrder,
  modules: Map<string, ReadModule>,
): Plugin {
  const {linkage, root, packages, broken = []} = order;
  const {written, metas, resolved} = linkage;
  const {names} = linkage.packages;
  const framework = frameworkIn(written[linkage.entry] ?? '');
  return {
    name: 'own-modules',
    resolveId: {
      filter: {id: mappedImports(order)},
      handler(source, importer) {
        if (importer === undefined) return source;
        if (source === packagesId) return {id: packages, external: true};
        const target =
          resolved[importer]?.[source] ?? resolvedElsewhere(linkage, source);
        if (target === undefined) return null;
        if (typeof target !== 'string') {
          return {id: target.external, external: true};
        }
        const isPassedOn = isOfPackage(target, root) && !(target in written);
        return isPassedOn ? packagePrefix + target : target;
      },
    },
    load(id) {
      // The linker itself reads and compiles plain files.
      const text = codeOf(id);
      return text === undefined ? null : {code: text, moduleType: 'js'};
    },
    moduleParsed({id, importedIds, code}) {
      if (id.startsWith(packagePrefix)) return;
      const imports = importedIds.map(imported =>
        imported.startsWith(packagePrefix)
          ? imported.slice(packagePrefix.length)
          : imported,
      );
      const passesOn = /\bexport\s*(?:type\s*)?[*{]/.test(code ?? '');
      modules.set(id, {imports, passesOn});
    },
  };

  function codeOf(id: string): string | undefined {
    if (id.startsWith(packagePrefix)) {
      return passedOn(names[id.slice(packagePrefix.length)]);
    }
    const scene = broken.find(({file}) => id === `${file}?scene`);
    if (scene) return brokenSceneModule(scene, framework);
    const other = otherScene(id, order, framework);
    if (other !== undefined) return other;
    const around = metas[id];
    if (!around) return written[id];
    const wrong = metaProblem(id, root);
    if (wrong !== undefined) throw new Error(wrong);
    return around.join(wholeMeta(id));
  }
}

/** The code that replaces a scene that is not played. */
function otherScene(
  id: string,
  {scenes}: LinkOrder,
  framework: Framework,
): string | undefined {
  if (!scenes || !id.endsWith('?scene')) return undefined;
  const {name} = parse(id.slice(0, -'?scene'.length));
  if (scenes.includes(name)) return undefined;
  return brokenSceneModule(
    {name, problem: `${name} is not loaded.`},
    framework,
  );
}

/**
 * Imports with a target other than their path; the linker resolves all others
 * faster.
 */
function mappedImports({linkage, root}: LinkOrder): RegExp {
  const hasPackages = Object.keys(linkage.written).some(id =>
    isOfPackage(id, root),
  );
  return hasPackages ? /./ : /^[^.]|\?/;
}

function passedOn(names: Readonly<Record<string, string>> = {}): string {
  const list = Object.entries(names).map(([name, as]) => `${as} as ${name}`);
  return list.length > 0
    ? `export {${list.join(', ')}} from ${JSON.stringify(packagesId)};`
    : `import ${JSON.stringify(packagesId)};`;
}

/** The target of the same import in another module of the project. */
function resolvedElsewhere({resolved}: Linkage, source: string) {
  if (source.startsWith('.')) return undefined;
  for (const targets of Object.values(resolved)) {
    if (targets[source] !== undefined) return targets[source];
  }
  return undefined;
}

/**
 * The content of a `.meta` file over the defaults: its scene may have loaded
 * more fields before.
 */
function wholeMeta(file: string): string {
  return `{timeEvents: [], seed: 0, ...${metaCode(file)}}`;
}

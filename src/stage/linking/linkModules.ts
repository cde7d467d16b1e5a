import type {
  LogLevel,
  OutputChunk,
  Plugin,
  PreRenderedChunk,
  RolldownLog,
} from 'rolldown';
import {brokenSceneModule} from '../motionCanvas/brokenScene.ts';
import type {BrokenScene} from '../modules/brokenScenes.ts';
import {entryName} from '../modules/entryName.ts';
import {metaCode, metaProblem} from '../motionCanvas/savedMeta.ts';
import {isOfPackage, isOwn, type Linkage} from './linkage.ts';

export interface LinkOrder {
  readonly linkage: Linkage;
  /** The folder of the Vite configuration. */
  readonly root: string;
  /** Where what comes of it is going to lie. */
  readonly folder: string;
  /** How the packages are imported from there. */
  readonly packages: string;
  /** One module, or each by itself under a name that tells its content. */
  readonly form: 'whole' | 'apart';
  readonly broken?: readonly BrokenScene[];
  /**
   * How often `.meta` files were edited. One that is again what it was is another
   * module, since it is loaded again into the scene that it is of.
   */
  readonly editions?: ReadonlyMap<string, number>;
}

export interface LinkedModules {
  /** The entry first. */
  readonly chunks: readonly OutputChunk[];
  /** What each own module imports, by id; a package's module by its own. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

/**
 * Links a project's own modules as their files are now.
 *
 * @throws when a file cannot be compiled, or imports what the linkage does not know.
 */
export async function linkModules(order: LinkOrder): Promise<LinkedModules> {
  const {linkage, form} = order;
  const imports = new Map<string, readonly string[]>();
  // Loaded by who links: it takes longer than finding that nothing changed.
  const {rolldown} = await import('rolldown');
  const build = await rolldown({
    input: {[entryName]: linkage.entry},
    cwd: order.root,
    platform: 'node',
    onLog: refuse,
    preserveEntrySignatures: 'strict',
    transform: Object(linkage.transform),
    plugins: [ownModules(order, imports)],
  });
  try {
    const {output} = await build.generate({
      dir: order.folder,
      format: 'esm',
      sourcemap: 'hidden',
      ...(form === 'whole'
        ? {codeSplitting: false, entryFileNames: `${entryName}.mjs`}
        : {preserveModules: true, entryFileNames: flatNames(order)}),
    });
    const unknown = [...imports.keys()].find(id => !isOwn(linkage, id));
    // A file that is new, Vite may find otherwise.
    if (unknown !== undefined) throw new Error(`${unknown} is new.`);
    const chunks = output.filter(file => file.type === 'chunk');
    return {chunks, imports};
  } finally {
    await build.close();
  }
}

/** A member that a module has not would be undefined; all else is the author's. */
function refuse(_level: LogLevel, {code, message}: RolldownLog): void {
  if (code === 'IMPORT_IS_UNDEFINED') throw new Error(message);
}

/** Names of modules of which all lie in one folder. */
function flatNames({editions}: LinkOrder) {
  return ({name, facadeModuleId}: PreRenderedChunk) => {
    const edition = editions?.get(facadeModuleId ?? '') ?? 0;
    return `${name.replaceAll(/[^\w-]+/g, '-')}-${edition}-[hash].mjs`;
  };
}

/** A module of a package, which passes on what the linked packages have of it. */
const packagePrefix = '\0package:';
const packagesId = '\0packages';

function ownModules(
  order: LinkOrder,
  imports: Map<string, readonly string[]>,
): Plugin {
  const {linkage, root, packages, form, broken = []} = order;
  const {written, metas, resolved} = linkage;
  const {names} = linkage.packages;
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
      // Plain files are read, and compiled, by the linker itself.
      const text = codeOf(id);
      return text === undefined ? null : {code: text, moduleType: 'js'};
    },
    moduleParsed({id, importedIds}) {
      if (id.startsWith(packagePrefix)) return;
      imports.set(
        id,
        importedIds.map(imported =>
          imported.startsWith(packagePrefix)
            ? imported.slice(packagePrefix.length)
            : imported,
        ),
      );
    },
  };

  function codeOf(id: string): string | undefined {
    if (id.startsWith(packagePrefix)) {
      return passedOn(names[id.slice(packagePrefix.length)]);
    }
    const scene = broken.find(({file}) => id === `${file}?scene`);
    if (scene) return brokenSceneModule(scene);
    const around = metas[id];
    if (!around) return written[id];
    const wrong = metaProblem(id, root);
    if (wrong !== undefined) throw new Error(wrong);
    const text = form === 'apart' ? wholeMeta(id) : metaCode(id);
    return around.join(text);
  }
}

/** Imports that lead elsewhere than their path says; the linker finds others faster. */
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

/** What another module of the project imports by the same name. */
function resolvedElsewhere({resolved}: Linkage, source: string) {
  if (source.startsWith('.')) return undefined;
  for (const targets of Object.values(resolved)) {
    if (targets[source] !== undefined) return targets[source];
  }
  return undefined;
}

/**
 * The content of a `.meta` file over what counts without one: it is loaded into a
 * scene that may have been loaded with more before.
 */
function wholeMeta(file: string): string {
  return `{timeEvents: [], seed: 0, ...${metaCode(file)}}`;
}

import type {OutputChunk, Plugin, PreRenderedChunk} from 'rolldown';
import {entryName} from '../modules/entryName.ts';
import {
  type LinkForm,
  linkModules,
  type LinkOrder,
  type ReadModule,
} from './linkModules.ts';

/** A module in a file of its own. */
export interface ApartModule extends Pick<ReadModule, 'passesOn'> {
  readonly id: string;
  /** Its file name without the hash. */
  readonly stem: string;
  readonly file: string;
  readonly code: string;
  /** Its imports: the name in its code, and the id of the module. */
  readonly imports: ReadonlyMap<string, string>;
  readonly exports: readonly string[];
  /** Only an error needs its source map. */
  readonly map: OutputChunk['map'];
}

/** Modules by id, the entry first. */
export type ApartModules = ReadonlyMap<string, ApartModule>;

/**
 * Options that keep a module as its author wrote it, whatever other modules
 * contain.
 */
const byItself = {
  optimization: {inlineConst: false},
} as const;

/**
 * Links a project's own modules, each into a file named by its content.
 *
 * @param editions - How often each `.meta` file was edited. A file that returns
 *   to an earlier content is a new module, since it has to load into its scene
 *   again.
 * @throws as `linkModules`.
 */
export async function linkApart(
  order: LinkOrder,
  editions: ReadonlyMap<string, number>,
): Promise<ApartModules> {
  const {chunks, modules} = await linkModules(order, {
    input: {[entryName]: order.linkage.entry},
    options: byItself,
    output: {
      preserveModules: true,
      entryFileNames: chunk =>
        `${stemOf(chunk)}-${editions.get(chunk.facadeModuleId ?? '') ?? 0}-[hash].mjs`,
    },
  });
  return apartModules(chunks, modules);
}

/**
 * Links only the edited modules and renames their importers: the linker need
 * not see the others.
 *
 * @param edition - A new number every time.
 * @returns Undefined when the edit may have wider effects and all modules have
 *   to be linked.
 * @throws as `linkModules`.
 */
export async function linkEdited(
  order: LinkOrder,
  before: ApartModules,
  edited: ReadonlySet<string>,
  edition: number,
): Promise<ApartModules | undefined> {
  const first = [...edited].map(id => before.get(id));
  if (!first.every(isOwnAlone)) return undefined;
  const {chunks, modules} = await linkModules(order, neighbours(edited));
  const linked = apartModules(chunks, modules);
  const now = new Map(before);
  for (const known of first) {
    const module = linked.get(known.id);
    const isLikeIt =
      isOwnAlone(module) &&
      known.exports.every(name => module.exports.includes(name)) &&
      [...module.imports.values()].every(imported => before.has(imported));
    if (!isLikeIt) return undefined;
    now.set(known.id, {...module, stem: known.stem});
  }
  return renamed(now, reachedFrom(edited, before), edition);
}

/** Whether a module re-exports nothing of other modules. */
function isOwnAlone(module: ApartModule | undefined): module is ApartModule {
  return module?.passesOn === false;
}

/**
 * The edited modules and their direct imports, so that a missing name is
 * reported; imports of these are left out.
 */
function neighbours(edited: ReadonlySet<string>): LinkForm {
  const outside: Plugin = {
    name: 'neighbours',
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        if (importer === undefined || edited.has(importer)) return null;
        const found = await this.resolve(source, importer, {skipSelf: true});
        return found && {id: `${outsideMark}${found.id}`, external: true};
      },
    },
  };
  return {
    input: [...edited],
    options: byItself,
    plugins: [outside],
    output: {
      preserveModules: true,
      entryFileNames: chunk => `${stemOf(chunk)}-[hash].mjs`,
    },
  };
}

const outsideMark = 'outside:';

function apartModules(
  chunks: readonly OutputChunk[],
  modules: ReadonlyMap<string, ReadModule>,
): ApartModules {
  const ids = new Map(
    chunks.map(({fileName, facadeModuleId}) => [fileName, facadeModuleId!]),
  );
  return new Map(
    chunks.map(chunk => {
      const id = chunk.facadeModuleId!;
      const imports = new Map(
        chunk.imports.flatMap((name): [string, string][] => {
          const own = ids.get(name);
          if (own !== undefined) return [[`./${name}`, own]];
          return name.startsWith(outsideMark)
            ? [[name, name.slice(outsideMark.length)]]
            : [];
        }),
      );
      const module: ApartModule = {
        id,
        stem: stemOf(chunk),
        file: chunk.fileName,
        code: chunk.code,
        imports,
        exports: chunk.exports,
        passesOn: modules.get(id)?.passesOn ?? true,
        map: chunk.map,
      };
      return [id, module];
    }),
  );
}

/** The start of a module's file name; all files lie in one folder. */
function stemOf({name}: Pick<PreRenderedChunk, 'name'>): string {
  return name.replaceAll(/[^\w-]+/g, '-');
}

/** Modules and all their direct and indirect importers. */
function reachedFrom(
  edited: ReadonlySet<string>,
  modules: ApartModules,
): ReadonlySet<string> {
  const importers = new Map<string, string[]>();
  for (const {id, imports} of modules.values()) {
    for (const imported of imports.values()) {
      importers.set(imported, [...(importers.get(imported) ?? []), id]);
    }
  }
  const reached = new Set(edited);
  // Iteration over a set includes elements added meanwhile.
  for (const id of reached) {
    importers.get(id)?.forEach(importer => reached.add(importer));
  }
  return reached;
}

/** The same modules, some of them in renamed files. */
function renamed(
  modules: ApartModules,
  some: ReadonlySet<string>,
  edition: number,
): ApartModules {
  const fileOf = (id: string) => {
    const {stem, file} = modules.get(id)!;
    return some.has(id) ? `${stem}-edited-${edition}.mjs` : file;
  };
  return new Map(
    [...modules].map(([id, module]) => {
      if (!some.has(id)) return [id, module];
      let {code} = module;
      const imports = new Map<string, string>();
      for (const [name, imported] of module.imports) {
        const now = `./${fileOf(imported)}`;
        code = code.replaceAll(JSON.stringify(name), () => JSON.stringify(now));
        imports.set(now, imported);
      }
      return [id, {...module, code, imports, file: fileOf(id)}];
    }),
  );
}

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
  /** Its file's name without what tells one text of it from another. */
  readonly stem: string;
  readonly file: string;
  readonly code: string;
  /** What it imports: how its code names that, and the id of it. */
  readonly imports: ReadonlyMap<string, string>;
  readonly exports: readonly string[];
  /** Only an error asks for its source map. */
  readonly map: OutputChunk['map'];
}

/** Modules by id, the entry first. */
export type ApartModules = ReadonlyMap<string, ApartModule>;

/** What leaves a module as its author wrote it, whatever another one holds. */
const byItself = {
  treeshake: false,
  optimization: {inlineConst: false},
} as const;

/**
 * Links a project's own modules, each by itself under a name that tells its content.
 *
 * @param editions - How often `.meta` files were edited. One that is again what it
 *   was is another module, since it is loaded again into the scene that it is of.
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
 * Links only the modules that were edited, and names again those that import them:
 * the linker need not see the others.
 *
 * @param edition - Another one every time.
 * @returns Undefined where the edit may reach further, and all have to be linked.
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

/** Whether who imports a module gets nothing through it that is another's. */
function isOwnAlone(module: ApartModule | undefined): module is ApartModule {
  return module?.passesOn === false;
}

/**
 * The edited modules and what they import, so that a name that is not there is told;
 * what those import is left out.
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

/** The start of the name of a module's file; all lie in one folder. */
function stemOf({name}: Pick<PreRenderedChunk, 'name'>): string {
  return name.replaceAll(/[^\w-]+/g, '-');
}

/** Modules, and those that import them, and so on. */
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
  // A set goes on to what is added meanwhile.
  for (const id of reached) {
    importers.get(id)?.forEach(importer => reached.add(importer));
  }
  return reached;
}

/** The same modules, of which some lie in files of other names. */
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

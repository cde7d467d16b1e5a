import {parseSync} from 'rolldown/utils';

/** What a module imports, or passes on. */
export interface UsedName {
  readonly source: string;
  /** In there; undefined for a module that is imported for what it does. */
  readonly name?: string;
  /** Whether it takes all that is there, and no name alone. */
  readonly all?: true;
}

/** What a module uses of others; undefined for one that imports while it runs. */
export function usedNames(code: string): readonly UsedName[] | undefined {
  const {module} = parseSync('module.js', code);
  if (module.dynamicImports.length > 0) return undefined;
  const imported = module.staticImports.flatMap(({moduleRequest, entries}) => {
    const source = moduleRequest.value;
    return [{source}, ...entries.map(entry => use(source, entry.importName))];
  });
  const passed = module.staticExports
    .flatMap(({entries}) => entries)
    .flatMap(({moduleRequest, importName}) =>
      moduleRequest ? [use(moduleRequest.value, importName)] : [],
    );
  return [...imported, ...passed];
}

function use(
  source: string,
  {kind, name}: {readonly kind: string; readonly name?: string | null},
): UsedName {
  if (kind === 'Default') return {source, name: 'default'};
  return kind === 'Name' && name ? {source, name} : {source, all: true};
}

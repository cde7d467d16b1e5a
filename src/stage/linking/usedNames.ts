import {parseSync} from 'rolldown/utils';

/** A name that a module imports or re-exports. */
export interface UsedName {
  readonly source: string;
  /** The name in that module; undefined for an import for side effects. */
  readonly name?: string;
  /** Whether it takes the whole module instead of a name. */
  readonly all?: true;
}

/**
 * The names that a module uses of others; undefined for one with dynamic
 * imports.
 */
export function usedNames(code: string): readonly UsedName[] | undefined {
  const {module, program} = parseSync('module.js', code);
  if (module.dynamicImports.length > 0) return undefined;
  const imported = module.staticImports.flatMap(({moduleRequest, entries}) => {
    const source = moduleRequest.value;
    const used = entries.flatMap(({importName, localName}) =>
      importName.kind === 'NamespaceObject'
        ? usesOfAll(source, membersOf(localName.value, program))
        : [use(source, importName)],
    );
    return [{source}, ...used];
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

function usesOfAll(
  source: string,
  members: ReadonlySet<string> | undefined,
): readonly UsedName[] {
  if (!members) return [{source, all: true}];
  return [...members].map(name => ({source, name}));
}

/**
 * The members that code takes of an imported module; undefined when it uses the
 * module in any other way than by member name.
 */
function membersOf(
  local: string,
  program: unknown,
): ReadonlySet<string> | undefined {
  const members = new Set<string>();
  const isTaken = (node: unknown): boolean => {
    if (Array.isArray(node)) return node.every(isTaken);
    if (typeof node !== 'object' || node === null) return true;
    const {type, name, object, property, computed} = Object(node);
    if (type === 'ImportDeclaration') return true;
    if (type === 'MemberExpression' && object.name === local && !computed) {
      members.add(property.name);
      return true;
    }
    // The name of a member or key is not a use of the module.
    if (type === 'MemberExpression' && !computed) return isTaken(object);
    if (type === 'Property' && !computed) return isTaken(Object(node).value);
    if (type === 'Identifier') return name !== local;
    return Object.values(node).every(isTaken);
  };
  return isTaken(program) ? members : undefined;
}

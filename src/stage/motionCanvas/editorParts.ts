import type {Plugin} from 'vite';

/**
 * Empties the package of the editor, which needs a page already while it loads. A
 * plugin of a project imports what it adds to the editor beside what it changes in the
 * project, and only the latter has a meaning here.
 */
export function editorParts(): Plugin {
  const packages = new Set<string>();
  return {
    name: 'editor-parts',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (!/^@(?:motion-canvas|canvas-commons)\/ui$/.test(id)) return undefined;
      const found = await this.resolve(id, importer, {
        ...options,
        skipSelf: true,
      });
      if (found) packages.add(found.id);
      return found;
    },
    transform(code, id) {
      if (!packages.has(id)) return undefined;
      return emptied(exportedNames(this.parse(code)));
    },
  };
}

type Program = ReturnType<ThisParameterType<Transform>['parse']>;
type Transform = Extract<Plugin['transform'], (...args: never[]) => unknown>;

function exportedNames({body}: Program): readonly string[] {
  return body
    .filter(statement => statement.type === 'ExportNamedDeclaration')
    .flatMap(({specifiers}) => specifiers)
    .map(({exported}) =>
      exported.type === 'Identifier' ? exported.name : exported.value,
    );
}

/** A module with these names, of which only the one that makes a plugin does anything. */
function emptied(names: readonly string[]): string {
  const parts = names.map(name =>
    name === 'makeEditorPlugin' ? name : `nothing as ${name}`,
  );
  return `
function nothing() {}
function makeEditorPlugin(plugin) {
  return typeof plugin === 'function' ? plugin : () => plugin;
}
export {${parts.join(', ')}};`;
}

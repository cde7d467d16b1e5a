import {existsSync} from 'node:fs';
import path from 'node:path';
import {normalizePath, type Plugin} from 'vite';
import {packageVersion} from '../../stage/bundle/versions.ts';

const versionsId = 'virtual:figures-versions';

/** Begins the id of what stands in for a scene whose file is not there. */
export const missingId = 'virtual:figures-missing:';

/**
 * Lets Vite serve the figures to the editor's page, in place of Motion Canvas's
 * own plugins: those write a file for whoever asks for one.
 */
export function figuresPlugin(root: string): Plugin {
  const page = path.join(root, 'src/editor');
  return {
    name: 'backprop-figures-editor',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === versionsId ? `\0${versionsId}` : sceneId(id, importer),
    load: id => {
      if (id === `\0${versionsId}`) return versionsModule();
      if (id.startsWith(`\0${missingId}`)) {
        return missingModule(id.slice(missingId.length + 1), page);
      }
      const [file = '', query = ''] = id.split('?');
      return new URLSearchParams(query).has('scene')
        ? sceneModule(file, page)
        : undefined;
    },
  };
}

/** A scene that a project names, whether its file is there or not. */
function sceneId(id: string, importer: string | undefined): string | undefined {
  const name = /^\.\/scenes\/([\w-]+)\?scene$/.exec(id)?.[1];
  if (name === undefined || importer === undefined) return undefined;
  const file = path.join(path.dirname(importer), 'scenes', `${name}.tsx`);
  return existsSync(file)
    ? `${normalizePath(file)}?scene`
    : `\0${missingId}${name}`;
}

/** Shown in the editor's corner. */
function versionsModule(): string {
  const names = {
    core: '@motion-canvas/core',
    two: '@motion-canvas/2d',
    ui: '@motion-canvas/ui',
  };
  const versions = Object.entries(names).map(([key, name]) => [
    key,
    packageVersion(name),
  ]);
  return `export default ${JSON.stringify({...Object.fromEntries(versions), vitePlugin: null})};`;
}

/**
 * A scene that takes its next version over, when its file is edited. It is loaded
 * apart, so that one that cannot be loaded leaves the others alone.
 */
function sceneModule(file: string, page: string): string {
  const {name, base} = path.parse(file);
  return [
    importsFrom('editedScene', page),
    `const load = () => import(${JSON.stringify(`./${base}`)});`,
    `export default await editedScene(${JSON.stringify(name)}, load, import.meta.hot?.data);`,
    'if (import.meta.hot) import.meta.hot.accept();',
  ].join('\n');
}

function missingModule(name: string, page: string): string {
  return [
    importsFrom('missingScene', page),
    `export default missingScene(${JSON.stringify(name)});`,
  ].join('\n');
}

function importsFrom(name: string, page: string): string {
  const module = path.join(page, 'editedScene.ts');
  return `import {${name}} from ${JSON.stringify(module)};`;
}

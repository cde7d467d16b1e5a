import path from 'node:path';
import type {Plugin} from 'vite';
import {packageVersion} from '../../stage/bundle/versions.ts';

const versionsId = 'virtual:figures-versions';

/**
 * Lets Vite serve the figures to the editor's page. Replaces Motion Canvas's
 * own plugins, which write a file for any request.
 */
export function figuresPlugin(root: string): Plugin {
  const page = path.join(root, 'src/editor');
  return {
    name: 'backprop-figures-editor',
    enforce: 'pre',
    resolveId: id => (id === versionsId ? `\0${versionsId}` : undefined),
    load: id => {
      if (id === `\0${versionsId}`) return versionsModule();
      const [file = '', query = ''] = id.split('?');
      return new URLSearchParams(query).has('scene')
        ? sceneModule(file, page)
        : undefined;
    },
  };
}

/** The versions in the editor's corner. */
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
 * A scene that adopts its next version when its file is edited. It is loaded by
 * itself, so that a scene that fails to load leaves the others alone.
 */
function sceneModule(file: string, page: string): string {
  const {name, base} = path.parse(file);
  return [
    `import {editedScene} from ${JSON.stringify(path.join(page, 'editedScene.ts'))};`,
    `const load = () => import(${JSON.stringify(`./${base}`)});`,
    `export default await editedScene(${JSON.stringify(name)}, load, import.meta.hot?.data);`,
    'if (import.meta.hot) import.meta.hot.accept();',
  ].join('\n');
}

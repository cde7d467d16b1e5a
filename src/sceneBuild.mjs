/**
 * How scenes are built, for the figures' own project and for a scene outside of
 * it. Plain JavaScript: Node reads it from an installed package too.
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {scenePlugin} from './scenePlugin.mjs';

/**
 * The configuration of a project with a scene that an author keeps anywhere: it
 * finds this package, and Motion Canvas, by their names.
 *
 * @param {string} root - The folder of this package.
 * @returns {import('vite').UserConfig}
 */
export function outsideConfig(root) {
  return {plugins: [scenePlugin(), doors(root)]};
}

/**
 * Resolves the package's own names to their sources, and Motion Canvas as the one
 * copy of it that the package's own code uses.
 *
 * @param {string} root
 * @returns {import('vite').Plugin}
 */
function doors(root) {
  const {name, exports} = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  return {
    name: 'backprop-figures-doors',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (id.startsWith(`${name}/`)) {
        const source = exports[`.${id.slice(name.length)}`]?.[sourceCondition];
        return source === undefined ? undefined : path.join(root, source);
      }
      if (!id.startsWith('@motion-canvas/') || isBelow(importer, root)) {
        return undefined;
      }
      const own = path.join(root, 'src/project.ts');
      return this.resolve(id, own, {...options, skipSelf: true});
    },
  };
}

/** The condition of `exports` under which a door is its TypeScript. */
const sourceCondition = 'backprop-figures-source';

/**
 * @param {string | undefined} file
 * @param {string} folder
 */
function isBelow(file, folder) {
  return file?.startsWith(folder + path.sep) ?? false;
}

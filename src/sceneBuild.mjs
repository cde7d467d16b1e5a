/**
 * How scenes are built, for the figures' own project and for a scene outside of
 * it. Plain JavaScript: Node reads it from an installed package too.
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import motionCanvasModule from '@motion-canvas/vite-plugin';
import {sceneJsx} from './sceneJsx.mjs';

// The plugin is CommonJS: Node nests its default export, bundlers do not.
/** @type {{default?: typeof motionCanvasModule}} */
const nested = Object(motionCanvasModule);
const motionCanvas = nested.default ?? motionCanvasModule;

/**
 * Motion Canvas 3.17 sets options of Vite 5 that Vite 8 no longer has.
 *
 * @type {import('vite').Plugin}
 */
const motionCanvasOnVite8 = {
  name: 'motion-canvas-on-vite-8',
  enforce: 'post',
  config(config) {
    delete config.esbuild;
    config.oxc = {jsx: sceneJsx};
    config.build = {...config.build, target: 'es2022'};
  },
};

/**
 * The plugins of a Motion Canvas project.
 *
 * @param {string} project - Its file.
 */
export function projectPlugins(project) {
  return [motionCanvas({project}), motionCanvasOnVite8];
}

/**
 * The configuration of a project with a scene that an author keeps anywhere: it
 * finds this package, and Motion Canvas, by their names.
 *
 * @param {string} root - The folder of this package.
 * @returns {import('vite').UserConfig}
 */
export function outsideConfig(root) {
  return {plugins: [...projectPlugins('./project.ts'), doors(root)]};
}

/**
 * Resolves the package's own names, and Motion Canvas as the one copy of it
 * that the package's own code uses.
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
        const file = exports[`.${id.slice(name.length)}`];
        return file === undefined ? undefined : path.join(root, file);
      }
      if (!id.startsWith('@motion-canvas/') || isBelow(importer, root)) {
        return undefined;
      }
      const own = path.join(root, 'src/project.ts');
      return this.resolve(id, own, {...options, skipSelf: true});
    },
  };
}

/**
 * @param {string | undefined} file
 * @param {string} folder
 */
function isBelow(file, folder) {
  return file?.startsWith(folder + path.sep) ?? false;
}

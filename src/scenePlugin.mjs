/**
 * How the figures' own project is compiled: what `?project`, `?scene` and `.meta` files
 * mean to Motion Canvas. Its own plugin serves an editor too, and requires a Vite of
 * its time; a project of another author uses that one.
 */
import path from 'node:path';
import {sceneJsx} from './sceneJsx.mjs';

const settings = 'virtual:settings.meta';

/** @returns {import('vite').Plugin} */
export function scenePlugin() {
  return {
    // The stage knows plugins for scenes by the end of their names.
    name: 'motion-canvas-figures:scene',
    config: () => ({
      oxc: {jsx: sceneJsx},
      build: {target: 'es2022'},
    }),
    resolveId: id => (id === settings ? `\0${settings}` : undefined),
    load(id) {
      // An editor would have its own; a page without one has none.
      if (id === `\0${settings}`) return '{}';
      const [file = '', query] = id.split('?');
      const {name} = path.parse(file);
      if (query === 'scene') return sceneModule(name);
      return query === 'project' ? projectModule(name) : undefined;
    },
    transform(code, id) {
      const {name, ext} = path.parse(id.split('?', 1)[0] ?? '');
      return ext === '.meta' ? metaModule(name, code) : undefined;
    },
  };
}

/**
 * A scene with its timing.
 *
 * @param {string} name - The name of its file.
 */
function sceneModule(name) {
  return `
import {ValueDispatcher} from '@motion-canvas/core';
import metaFile from './${name}.meta';
import description from './${name}';
description.name = '${name}';
metaFile.attach(description.meta);
description.onReplaced ??= new ValueDispatcher(description.config);
export default description;
`;
}

/**
 * The project with its scenes, ready to be played.
 *
 * @param {string} name
 */
function projectModule(name) {
  return `
import {bootstrap} from '@motion-canvas/core';
import settings from '${settings}';
import metaFile from './${name}.meta';
import config from './${name}';
const versions = {core: null, two: null, ui: null, vitePlugin: null};
export default bootstrap('${name}', versions, [], config, metaFile, settings);
`;
}

/**
 * The content of a `.meta` file.
 *
 * @param {string} name
 * @param {string} code - An expression for it.
 */
function metaModule(name, code) {
  return `
import {MetaFile} from '@motion-canvas/core';
const meta = new MetaFile('${name}', false);
meta.loadData(${code});
export default meta;
`;
}

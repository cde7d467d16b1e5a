import path from 'node:path';
import type {Plugin} from 'vite';

/**
 * Does for this project what `@canvas-commons/vite-plugin` does, which the registry does
 * not have: it loads projects, scenes and what the editor saves.
 */
export default function canvasCommons(): Plugin {
  return {
    name: 'canvas-commons:project',
    config: () => ({
      oxc: {jsx: {runtime: 'automatic', importSource: '@canvas-commons/2d'}},
    }),
    resolveId: id => (id === settings ? `\0${settings}` : undefined),
    load(id) {
      if (id === `\0${settings}`) return metaModule('settings', '{}');
      const [file = '', query] = id.split('?');
      const {name} = path.parse(file);
      if (query === 'scene') return sceneModule(name);
      return query === 'project' ? projectModule(name) : undefined;
    },
    transform(code, id) {
      const {name, ext} = path.parse(id.split('?')[0] ?? '');
      const isSaved = ext === '.meta' && !id.startsWith('\0');
      return isSaved ? metaModule(name, code) : undefined;
    },
  };
}

const settings = 'virtual:settings.meta';

const metaModule = (name: string, saved: string) => `
  import {MetaFile} from '@canvas-commons/core';
  const meta = new MetaFile('${name}', false);
  meta.loadData(${saved});
  export default meta;`;

const sceneModule = (name: string) => `
  import {ValueDispatcher} from '@canvas-commons/core';
  import metaFile from './${name}.meta';
  import description from './${name}';
  description.name = '${name}';
  metaFile.attach(description.meta);
  description.onReplaced ??= new ValueDispatcher(description.config);
  export default description;`;

const projectModule = (name: string) => `
  import {bootstrap} from '@canvas-commons/core';
  import settings from '${settings}';
  import metaFile from './${name}.meta';
  import config from './${name}';
  const versions = {core: '0.3.1', two: '0.3.1', ui: null, vitePlugin: null};
  export default bootstrap('${name}', versions, [], config, metaFile, settings);`;

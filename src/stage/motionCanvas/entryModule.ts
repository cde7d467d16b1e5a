import {coreNames, laterNames} from './core.ts';

const seedId = '\0motion-canvas-stage-seed';
const settingsId = '\0motion-canvas-stage-settings';

/** The code of a bundle's entry module: the framework and the project. */
export function entryModule(projectFile: string): string {
  return [
    // First, because scenes draw their seed during import.
    `import ${JSON.stringify(seedId)};`,
    `import {${coreNames.join(', ')}} from '@motion-canvas/core';`,
    `import project from ${JSON.stringify(`${projectFile}?project`)};`,
    // A member that a version lacks is undefined; an import would be an error.
    `import * as framework from '@motion-canvas/core';`,
    `export const core = {${[...coreNames, ...laterMembers].join(', ')}};`,
    'export {project};',
  ].join('\n');
}

const laterMembers = laterNames.map(name => `${name}: framework.${name}`);

/** Modules without a file, by id. */
export const virtualModules: Readonly<Record<string, string>> = {
  // A scene without a seed in its .meta file gets the same one in every
  // process.
  [seedId]: [
    `import {Random} from '@motion-canvas/core';`,
    'Random.createSeed = () => 0;',
  ].join('\n'),
  [settingsId]: 'export default {attach() {}};',
};

/** Motion Canvas imports the editor's settings under this name. */
export const virtualNames: Readonly<Record<string, string>> = {
  'virtual:settings.meta': settingsId,
};

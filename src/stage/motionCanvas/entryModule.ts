import {coreNames, laterNames} from './core.ts';
import type {Framework} from './framework.ts';

const seedId = '\0motion-canvas-stage-seed';
const settingsId = '\0motion-canvas-stage-settings';

/** The code of a bundle's entry module: the framework and the project. */
export function entryModule(projectFile: string, framework: Framework): string {
  const core = JSON.stringify(`${framework}/core`);
  return [
    // First, because scenes draw their seed during import.
    `import ${JSON.stringify(seedId)};`,
    `import {${coreNames.join(', ')}} from ${core};`,
    `import project from ${JSON.stringify(`${projectFile}?project`)};`,
    // A member that a version lacks is undefined; an import would be an error.
    `import * as framework from ${core};`,
    `export const core = {${[...coreNames, ...laterMembers].join(', ')}};`,
    'export {project};',
  ].join('\n');
}

const laterMembers = laterNames.map(name => `${name}: framework.${name}`);

/** Modules without a file, by id. */
export function virtualModules(
  framework: Framework,
): Readonly<Record<string, string>> {
  return {
    // A scene without a seed in its .meta file gets the same one in every
    // process.
    [seedId]: [
      `import {Random} from '${framework}/core';`,
      'Random.createSeed = () => 0;',
    ].join('\n'),
    [settingsId]: 'export default {attach() {}};',
  };
}

/** Motion Canvas imports the editor's settings under this name. */
export const virtualNames: Readonly<Record<string, string>> = {
  'virtual:settings.meta': settingsId,
};

import type {Framework} from './framework.ts';

/**
 * The module of a project that runs its plugins as the editor does: `settings` may
 * change what makeProject() was given, `project` what became of it. What a plugin adds
 * to an editor's player, presenter and page has no meaning here. What is no project is
 * told, which Motion Canvas does without a name. Undefined for any other module.
 *
 * A plugin that is only named, by the text of its package, is for the editor: it loads
 * such ones from its server.
 */
export function withPlugins(
  code: string,
  id: string,
  framework: Framework,
): string | undefined {
  if (!/[?&]project\b/.test(id)) return undefined;
  const imported = `import {bootstrap} from '${framework}/core'`;
  if (!code.includes(imported)) return undefined;
  return code.replace(
    imported,
    `import {bootstrap as bootstrapAlone} from '${framework}/core';\n${bootstrap}`,
  );
}

const bootstrap = `
function bootstrap(name, versions, given, config, ...files) {
  if (!Array.isArray(config?.scenes)) {
    throw new Error('What it exports by default has no scenes, and is no project. Name the file of a project with --project, and a scene after it.');
  }
  const own = [config, ...(config.scenes ?? [])].flatMap(one => one.plugins ?? []);
  const plugins = [...own, ...given].filter(
    (plugin, index, all) =>
      typeof plugin === 'object' && plugin !== null &&
      all.findIndex(other => other?.name === plugin.name) === index,
  );
  const settings = plugins.reduce(
    (before, plugin) => ({...before, ...plugin.settings?.(before)}),
    config,
  );
  const project = bootstrapAlone(name, versions, plugins, settings, ...files);
  for (const plugin of plugins) plugin.project?.(project);
  return project;
}`;

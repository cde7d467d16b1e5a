import {bundlerWords} from './bundlerWords.ts';
import {commonJsNames} from './plugins/commonJsNames.ts';
import {oldDefaults} from './plugins/oldDefaults.ts';
import type {ProjectPaths} from './paths.ts';
import {
  type ConfigEnv,
  type PluginOption,
  runnerImport,
  type UserConfig,
} from 'vite';

/** A Vite configuration and all files that it was read from. */
export interface ViteConfig {
  readonly config: UserConfig;
  readonly files: readonly string[];
}

/**
 * Reads a project's own Vite configuration. Vite itself would write beside the
 * file, which may be forbidden, and would resolve the link of a root.
 *
 * @param isLinked - Whether the path leads through a link that has to stay in
 *   it.
 */
export async function viteConfig(
  file: string,
  isLinked: boolean,
): Promise<ViteConfig> {
  const {module, dependencies} = await runnerImport<{
    readonly default: Exported;
  }>(file, {
    logLevel: 'silent',
    resolve: {preserveSymlinks: isLinked},
    plugins: [commonJsNames(), oldDefaults()],
  });
  const exported = await module.default;
  const config =
    typeof exported === 'function' ? await exported(asEditor) : exported;
  return {
    config: {...config, plugins: served(config.plugins ?? [])},
    files: [file, ...dependencies],
  };
}

/**
 * The names of the plugins that a project's configuration loads.
 *
 * @throws Error that says in a line why it cannot be read.
 */
export async function configuredPlugins({
  configFile,
  root,
}: ProjectPaths): Promise<readonly string[]> {
  const {config} = await viteConfig(configFile, false).catch(
    (cause: unknown) => {
      throw new Error(bundlerWords(cause, root), {cause});
    },
  );
  const names = async (plugins: readonly PluginOption[]): Promise<string[]> => {
    const named = plugins.map(async option => {
      const plugin = await option;
      if (Array.isArray(plugin)) return names(plugin);
      return plugin ? [plugin.name] : [];
    });
    return (await Promise.all(named)).flat();
  };
  return names(config.plugins ?? []);
}

/** The plugins of Vite's server, which a build would leave out. */
function served(plugins: readonly PluginOption[]): PluginOption[] {
  return plugins.map(plugin => {
    if (Array.isArray(plugin)) return served(plugin);
    if (plugin instanceof Promise) {
      return plugin.then(one => served([one])[0]);
    }
    if (!plugin || !('apply' in plugin)) return plugin;
    const {apply, ...rest} = plugin;
    if (apply === 'build') return false;
    return apply === 'serve' ? rest : plugin;
  });
}

/** Motion Canvas's editor, which exports pictures, is served by Vite. */
const asEditor: ConfigEnv = {command: 'serve', mode: 'development'};

type Exported =
  | UserConfig
  | Promise<UserConfig>
  | ((env: ConfigEnv) => UserConfig | Promise<UserConfig>);

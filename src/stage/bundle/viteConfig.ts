import {oldDefaults} from './oldDefaults.ts';
import {type ConfigEnv, runnerImport, type UserConfig} from 'vite';

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
  command: ConfigEnv['command'],
): Promise<ViteConfig> {
  const {module, dependencies} = await runnerImport<{
    readonly default: Exported;
  }>(file, {
    logLevel: 'silent',
    resolve: {preserveSymlinks: isLinked},
    plugins: [oldDefaults()],
  });
  const mode = command === 'build' ? 'production' : 'development';
  const exported = await module.default;
  return {
    config:
      typeof exported === 'function'
        ? await exported({command, mode})
        : exported,
    files: [file, ...dependencies],
  };
}

type Exported =
  | UserConfig
  | Promise<UserConfig>
  | ((env: ConfigEnv) => UserConfig | Promise<UserConfig>);

import {type ConfigEnv, runnerImport, type UserConfig} from 'vite';
import type {PlainRoot} from './plainRoot.ts';

/** A Vite configuration, and all the files that it was read from. */
export interface ViteConfig {
  readonly config: UserConfig;
  readonly files: readonly string[];
}

/**
 * Reads a project's own Vite configuration. Vite would write beside the file, where
 * that may be forbidden, and would leave the link of a root.
 *
 * @param configFile - As it is on the disk.
 */
export async function viteConfig(
  place: PlainRoot,
  configFile: string,
  command: ConfigEnv['command'],
): Promise<ViteConfig> {
  const file = place.plain(configFile);
  const {module, dependencies} = await runnerImport<{
    readonly default: Exported;
  }>(file, {
    logLevel: 'silent',
    resolve: {preserveSymlinks: place.isLinked},
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

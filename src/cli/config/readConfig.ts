import {readSettings, unusable} from '../files/settingsFile.ts';
import {configProblems} from './configProblems.ts';
import {type Config, configSchema} from './configSchema.ts';

/** The content and the place of a config file. */
export interface ConfigFile {
  readonly file: string;
  readonly config: Config;
}

/**
 * Reads a config file.
 *
 * @throws UsageError when it cannot be read, or with all its problems.
 */
export async function readConfig(file: string): Promise<ConfigFile> {
  return {
    file,
    config: await parseConfig(file, await readSettings(kind, file)),
  };
}

/** The file's kind in an error. */
export const kind = 'config file' as const;

/**
 * The settings in a config file's JSON text; `file` is its name in errors.
 *
 * @throws UsageError with every problem at once.
 */
export async function parseConfig(file: string, text: string): Promise<Config> {
  const {parseJson} = await import('../../network/file/fileJson.ts');
  const json = parseJson(text);
  if ('problem' in json) {
    const {message, cause} = json.problem;
    throw unusable(kind, file, [message], {cause});
  }
  const problems = configProblems(json.value);
  const {data} = configSchema.safeParse(json.value);
  if (data !== undefined && problems.length === 0) return data;
  throw unusable(kind, file, problems);
}

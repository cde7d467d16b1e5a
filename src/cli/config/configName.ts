import {access} from 'node:fs/promises';

/** The name under which a config file is found in the working folder. */
export const configName = 'figures.config.json';

/** The config file of the working folder, if there is one. */
export async function configOfFolder(): Promise<string | undefined> {
  return access(configName).then(
    () => configName,
    () => undefined,
  );
}

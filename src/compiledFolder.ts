import path from 'node:path';
import {fileURLToPath} from 'node:url';

/**
 * The folder of the modules that `bin/program.mjs` has compiled, of which this
 * is then a part; undefined where the sources run.
 */
export const compiledFolder: string | undefined = import.meta.url.endsWith(
  '.mjs',
)
  ? path.dirname(fileURLToPath(import.meta.url))
  : undefined;

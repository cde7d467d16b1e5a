import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {mainModule} from '../../bin/program.mjs';

const main = fileURLToPath(
  await mainModule(path.resolve(import.meta.dirname, '../..')),
);

/**
 * Stands for `src/compiledFolder.ts` in tests: what a test starts below itself
 * runs as the command has compiled it. Each such process would take a second to
 * compile the sources for itself.
 */
export const compiledFolder: string | undefined = main.endsWith('.mjs')
  ? path.dirname(main)
  : undefined;

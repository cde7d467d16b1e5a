import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Plugin} from 'vite';

/**
 * Gives Motion Canvas the build of chroma-js that has the names it imports. Up to
 * 3.16 it takes any 2.x, and from 2.5 on the module has no names but its default.
 */
export function namedChroma(): Plugin {
  return {
    name: 'named-chroma',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (id !== 'chroma-js' || importer === undefined) return undefined;
      const found = await this.resolve(id, importer, {
        ...options,
        skipSelf: true,
      });
      if (!found?.id.endsWith('/chroma-js/index.js')) return undefined;
      const named = join(dirname(found.id), 'dist/chroma.cjs');
      return existsSync(named) ? named : undefined;
    },
  };
}

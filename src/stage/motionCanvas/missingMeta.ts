import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, parse, resolve} from 'node:path';
import type {Plugin, ResolvedConfig, Rolldown} from 'vite';

/**
 * Loads scenes and projects that have no `.meta` file as if theirs were empty.
 * Motion Canvas's plugin would write the file beside the source, which may be
 * forbidden, and is not for a render to do.
 */
export function missingMeta(): Plugin {
  let loaders: ResolvedConfig['plugins'] = [];
  return {
    name: 'missing-meta',
    enforce: 'pre',
    configResolved({plugins}) {
      loaders = plugins.filter(({name}) => LOADER.test(name));
    },
    resolveId: (id, importer) =>
      importer !== undefined && id.startsWith('.') && id.endsWith('.meta')
        ? missingFile(resolve(dirname(importer), id))
        : undefined,
    async load(id) {
      if (!DESCRIPTION.test(id) || existsSync(metaOf(id))) return undefined;
      for (const {load} of loaders) {
        const handler = typeof load === 'object' ? load.handler : load;
        if (!handler) continue;
        const code = await elsewhere(id, other => handler.call(this, other));
        if (code) return code;
      }
      return undefined;
    },
  };
}

/** Plugins for `?scene` and `?project`, of Motion Canvas and its successors. */
const LOADER = /:(?:scene|project)s?$/;

const DESCRIPTION = /[?&](?:scene|project)\b/;

function missingFile(file: string): string | undefined {
  return existsSync(file) ? undefined : file;
}

function metaOf(id: string): string {
  const [file = ''] = id.split('?', 1);
  const {dir, name} = parse(file);
  return join(dir, `${name}.meta`);
}

/** Lets a plugin write in a folder that is thrown away. */
async function elsewhere(
  id: string,
  load: (id: string) => Rolldown.LoadResult | Promise<Rolldown.LoadResult>,
): Promise<Rolldown.LoadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'motion-canvas-meta-'));
  try {
    return await load(join(folder, parse(id).base).replaceAll('\\', '/'));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

import {SourceMap} from 'node:module';
import path from 'node:path';
import type {ViteDevServer} from 'vite';
import {isServed, type ServedFolders} from './servedFiles.ts';

/** The most places in one lookup: the stack of an error is long. */
const most = 20;

/**
 * Maps places in browser modules to their sources. A page cannot do that
 * itself: Motion Canvas's way evaluates text as code.
 *
 * @param places - Such as `/src/scenes/figure03.tsx:31:8`, counted from 1.
 * @returns Such as `src/scenes/figure03.tsx:35`; nothing for a place without a
 *   source.
 */
export async function sourcePlaces(
  places: readonly string[],
  {environments}: ViteDevServer,
  served: ServedFolders,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const place of places.slice(0, most)) {
    const [, address, line, column] = /^(.+):(\d+):(\d+)$/.exec(place) ?? [];
    if (address === undefined || !isOwn(address, served)) continue;
    const module =
      await environments.client.moduleGraph.getModuleByUrl(address);
    const map = module?.transformResult?.map;
    if (!module?.file || !map || !('version' in map)) continue;
    const {mappings, sources, names, version} = map;
    const entry = new SourceMap({
      mappings,
      sources,
      names,
      version,
      file: '',
      sourceRoot: '',
      sourcesContent: [],
    }).findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalLine' in entry)) continue;
    const file = path.relative(served.root, module.file);
    found.push(`${file}:${entry.originalLine + 1}`);
  }
  return found;
}

function isOwn(address: string, served: ServedFolders): boolean {
  const local = 'http://localhost';
  return (
    /^\/src\/[\w/.-]+$/.test(address) &&
    URL.canParse(address, local) &&
    isServed(new URL(address, local), served)
  );
}

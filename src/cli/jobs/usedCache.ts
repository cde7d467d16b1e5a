import {cacheFolder} from '../process/cacheFolder.ts';
import {strangersCache} from '../process/strangersCache.ts';
import {say} from '../words/print.ts';

/** The flags of a command that keeps what it draws. */
export interface CacheFlags {
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly cacheLimit: number;
}

/** The cache that flags ask for; one that keeps nothing where there can be none. */
export async function usedCache({cache, cacheDir, cacheLimit}: CacheFlags) {
  const {openFigureCache, openStore} = await import('../../render/index.ts');
  const folder = cacheFolder(cacheDir);
  const why = cache ? await strangersCache(folder) : undefined;
  if (why !== undefined) say(why);
  const isUsed = cache && why === undefined;
  const store = isUsed ? openStore(folder, cacheLimit, say) : undefined;
  return openFigureCache(store, say);
}

import {readdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** Older bundles go: nobody is still importing one after a day. */
const keepFor = 24 * 60 * 60 * 1000;

/** Removes bundles and abandoned builds that nothing has written for a day. */
export function pruneBundles(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    const path = join(cacheDir, name);
    const stat = statSync(path, {throwIfNoEntry: false});
    if (stat && stat.isDirectory() && Date.now() - stat.mtimeMs > keepFor) {
      remove(path);
    }
  }
}

/** What another user has made may stay. */
function remove(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true});
  } catch {}
}

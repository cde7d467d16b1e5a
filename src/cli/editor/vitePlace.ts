import {randomUUID} from 'node:crypto';
import path from 'node:path';
import {keptFolder, keptVariable} from '../../keptFolder.mjs';
import {
  isPlain,
  type PlainRoot,
  plainRoot,
} from '../../stage/bundle/plainRoot.ts';

/** Where Vite finds the package, under a path that means the same to it. */
export interface VitePlace extends PlainRoot {
  /** Where it keeps what it can make again. */
  readonly cacheDir: string;
}

/** @throws when there is no folder that may be written to. */
export function vitePlace(root: string): VitePlace {
  const cacheDir = keptFolder('editor', root, isPlain);
  if (cacheDir === undefined) {
    throw new Error(
      `There is no folder that the editor may write to. Name one with ${keptVariable}.`,
    );
  }
  const link = path.join(cacheDir, `root-${randomUUID()}`);
  return {...plainRoot(root, link), cacheDir};
}

import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Linkage} from './linkage.ts';

/**
 * The file is large and only an edit needs it, so it lies beside the bundle's
 * record.
 */
const name = 'linkage.json';

/** Writes a bundle's linkage into its folder. */
export function writeLinkage(folder: string, linkage: Linkage): void {
  writeFileSync(join(folder, name), JSON.stringify(linkage));
}

/** Undefined when only Vite can make the next bundle. */
export function readLinkage(folder: string): Linkage | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch {
    return undefined;
  }
}

import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Linkage} from './linkage.ts';

/** It is large, and only an edit asks for it: so it lies beside the record of a bundle. */
const name = 'linkage.json';

/** Writes what a bundle's modules can be linked with again into the bundle's folder. */
export function writeLinkage(folder: string, linkage: Linkage): void {
  writeFileSync(join(folder, name), JSON.stringify(linkage));
}

/** Undefined where only Vite can make the next bundle. */
export function readLinkage(folder: string): Linkage | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch {
    return undefined;
  }
}

import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {compare, type Picture, type Tolerance} from './compare.ts';
import {decodePng, encodeIndexed} from './indexedPng.ts';

/**
 * The allowed difference of a drawing and its kept picture. Another build of
 * Skia rounds the coverage of edges, and weighs letters, slightly differently,
 * and a kept picture has few colours for edges. Positions and colours of areas
 * are the same.
 */
export const keptTolerance: Tolerance = {
  solid: 12,
  edge: 32,
  share: 0.02,
  tileShare: 0.12,
};

/**
 * Writes a drawing as a PNG when there is no file yet, or when it differs from
 * the file by more than another machine's rounding. Returns whether it did.
 */
export async function keepPicture(
  file: string,
  picture: Picture,
): Promise<boolean> {
  if (
    existsSync(file) &&
    isAlike(await decodePng(await readFile(file)), picture)
  )
    return false;
  await writeFile(file, encodeIndexed(picture));
  return true;
}

function isAlike(kept: Picture, drawn: Picture): boolean {
  return (
    kept.width === drawn.width &&
    kept.height === drawn.height &&
    compare(kept, drawn, keptTolerance).faults.length === 0
  );
}

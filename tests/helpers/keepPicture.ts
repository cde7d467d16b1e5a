import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {compare, type Picture, type Tolerance} from './compare.ts';
import {decodePng, encodeIndexed} from './indexedPng.ts';

/**
 * How far a drawing may lie from the picture that is kept of it. Another build of
 * Skia rounds the coverage of edges, and weighs letters, a little differently; a
 * kept picture has few colours for its edges. Where things stand, and what colour
 * areas have, is the same.
 */
export const keptTolerance: Tolerance = {
  solid: 12,
  edge: 32,
  share: 0.02,
  tileShare: 0.12,
};

/**
 * Writes a drawing as PNG where it differs from the one that the file holds by
 * more than another machine's rounding, or where there is none. Says whether it
 * did.
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

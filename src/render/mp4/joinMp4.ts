import {open, readFile, type FileHandle} from 'node:fs/promises';
import {boxesIn, makeBox, words} from './box.ts';
import {joinedMovie} from './joinedMovie.ts';
import {codeStretch, type CodedStretch, type Stretch} from './stretch.ts';

/**
 * Joins H.264 videos of one size, rate and encoder into one file that plays
 * while it loads. Every stretch begins with a picture that needs no earlier
 * one, so pictures are copied as they are. Held pictures at the end of a
 * stretch cost next to nothing.
 */
export async function joinMp4(
  target: string,
  stretches: readonly Stretch[],
): Promise<void> {
  const coded: CodedStretch[] = [];
  for (const stretch of stretches) coded.push(await codeStretch(stretch));
  const first = await readFile(coded[0]!.path);
  const ftyp = boxesIn(first).find(({type}) => type === 'ftyp')!.bytes;
  // The length of the box does not depend on the positions in it.
  const size = ftyp.length + joinedMovie(coded, 0).length;
  const movie = joinedMovie(coded, size + mediaHeaderLength);
  const file = await open(target, 'w');
  try {
    await file.appendFile(Buffer.concat([ftyp, movie]));
    await file.appendFile(mediaHeader(coded));
    for (const stretch of coded) await copyPictures(stretch, file);
  } finally {
    await file.close();
  }
}

/** Bytes before the pictures: a box header with a 64-bit size. */
const mediaHeaderLength = 16;

function mediaHeader(stretches: readonly CodedStretch[]): Buffer {
  const sizes = stretches.flatMap(({track, heldUnits}) =>
    [...track.samples, ...heldUnits].map(({length}) => length),
  );
  const size = sizes.reduce((a, b) => a + b, mediaHeaderLength);
  const header = makeBox('mdat', words(Math.floor(size / 2 ** 32), size >>> 0));
  header.writeUInt32BE(1);
  return header;
}

async function copyPictures(
  {path, track, heldUnits}: CodedStretch,
  file: FileHandle,
): Promise<void> {
  const bytes = await readFile(path);
  const pictures = track.samples.map(({position, length}) =>
    bytes.subarray(position, position + length),
  );
  await file.appendFile(Buffer.concat([...pictures, ...heldUnits]));
}

import {open, writeFile, type FileHandle} from 'node:fs/promises';
import {makeBox, words} from './box.ts';
import {joinedMovie, type MeasuredStretch} from './joinedMovie.ts';
import {readBox} from './movie.ts';
import {picturesOf} from './pictures.ts';
import {readStretch, type JoinedStretch, type Stretch} from './stretch.ts';

/**
 * Joins H.264 videos of one size, rate and encoder into one file that plays
 * while it loads. Every stretch begins with a picture that needs no earlier
 * one. Pictures are copied as they are; held ones cost next to nothing.
 */
export async function joinMp4(
  target: string,
  stretches: readonly Stretch[],
): Promise<void> {
  const read: JoinedStretch[] = [];
  for (const stretch of stretches) read.push(await readStretch(stretch));
  const ftyp = makeBox('ftyp', await readBox(read[0]!.path, 'ftyp'));
  // The length of the movie's box does not depend on the numbers in it.
  const empty = read.map(stretch => ({
    ...stretch,
    lengths: stretch.frames.map(() => 0),
  }));
  const start = ftyp.length + joinedMovie(empty, 0).length + mediaHeaderLength;
  const measured: MeasuredStretch[] = [];
  const file = await open(target, 'w');
  try {
    await file.appendFile(Buffer.alloc(start));
    for (const stretch of read) {
      measured.push({...stretch, lengths: await copyPictures(stretch, file)});
    }
  } finally {
    await file.close();
  }
  const movie = joinedMovie(measured, start);
  const head = Buffer.concat([ftyp, movie, mediaHeader(measured)]);
  await writeFile(target, head, {flag: 'r+'});
}

/** Copies the pictures of a stretch and returns their lengths. */
async function copyPictures(
  stretch: JoinedStretch,
  file: FileHandle,
): Promise<number[]> {
  const lengths: number[][] = [];
  for await (const pictures of picturesOf(stretch)) {
    lengths.push(pictures.map(({length}) => length));
    await file.appendFile(Buffer.concat(pictures));
  }
  return lengths.flat();
}

/** Bytes before the pictures: a box header with a 64-bit size. */
const mediaHeaderLength = 16;

function mediaHeader(stretches: readonly MeasuredStretch[]): Buffer {
  const size = stretches
    .flatMap(({lengths}) => lengths)
    .reduce((a, b) => a + b, mediaHeaderLength);
  const header = makeBox(
    'mdat',
    words([Math.floor(size / 2 ** 32), size >>> 0]),
  );
  header.writeUInt32BE(1);
  return header;
}

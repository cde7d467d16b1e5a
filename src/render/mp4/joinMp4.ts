import {open, type FileHandle} from 'node:fs/promises';
import {writeAt} from '../bytes/atPosition.ts';
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
  const file = await open(target, 'w');
  try {
    const measured = await copyPictures(read, file, start);
    const movie = joinedMovie(measured, start);
    const head = Buffer.concat([ftyp, movie, mediaHeader(measured)]);
    await writeAt(file, head, 0);
  } finally {
    await file.close();
  }
}

/** Copies all pictures from a position on, and measures them. */
async function copyPictures(
  stretches: readonly JoinedStretch[],
  file: FileHandle,
  start: number,
): Promise<MeasuredStretch[]> {
  const measured: MeasuredStretch[] = [];
  let position = start;
  for (const stretch of stretches) {
    const lengths: number[][] = [];
    for await (const pictures of picturesOf(stretch)) {
      const bytes = Buffer.concat(pictures);
      await writeAt(file, bytes, position);
      position += bytes.length;
      lengths.push(pictures.map(({length}) => length));
    }
    measured.push({...stretch, lengths: lengths.flat()});
  }
  return measured;
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

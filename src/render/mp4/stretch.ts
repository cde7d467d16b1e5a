import {readFile} from 'node:fs/promises';
import {heldPictures, readPlace} from '../h264/heldPictures.ts';
import {readSequence} from '../h264/parameterSets.ts';
import {bodyAt} from './box.ts';
import {codecSettings} from './sampleEntry.ts';
import {readTrack, type Sample, type Track} from './samples.ts';

/** A video file, and how often its last picture is repeated. */
export interface Stretch {
  readonly path: string;
  /** Frames for which the last picture stays. */
  readonly held: number;
}

/** A stretch in the form that a joined file takes. */
export interface CodedStretch {
  readonly path: string;
  /** Body of its `moov` box. */
  readonly movie: Buffer;
  readonly track: Track;
  /** The pictures that repeat the last one, each with its length in front. */
  readonly heldUnits: readonly Buffer[];
}

/** Reads a stretch and codes its held pictures. */
export async function codeStretch({
  path,
  held,
}: Stretch): Promise<CodedStretch> {
  const bytes = await readFile(path);
  const movie = bodyAt(bytes, ['moov']);
  const track = readTrack(movie);
  const heldUnits = held > 0 ? hold(bytes, movie, track, held) : [];
  return {path, movie, track, heldUnits};
}

function hold(
  bytes: Buffer,
  movie: Buffer,
  {samples}: Track,
  count: number,
): Buffer[] {
  const sequence = readSequence(codecSettings(movie).sequence);
  const placeOf = (sample: Sample) =>
    readPlace(sliceOf(bytes, sample), sequence);
  const shown = placeOf(samples.find(s => s.shown === samples.length - 1)!);
  const decoded = samples.map(placeOf).findLast(place => place.isReference)!;
  return heldPictures(count, sequence, shown, decoded).map(unit =>
    Buffer.concat([lengthOf(unit), unit]),
  );
}

/** The first NAL unit of a sample that is part of a picture: types 1 to 5. */
function sliceOf(bytes: Buffer, {position, length}: Sample): Uint8Array {
  for (let at = position; at < position + length;) {
    const size = bytes.readUInt32BE(at);
    const type = bytes[at + 4]! & 31;
    if (type >= 1 && type <= 5) return bytes.subarray(at + 4, at + 4 + size);
    at += 4 + size;
  }
  throw new Error('it is not a whole MP4: a sample holds no picture');
}

function lengthOf(unit: Uint8Array): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(unit.length);
  return bytes;
}

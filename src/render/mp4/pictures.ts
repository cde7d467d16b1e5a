import {open, type FileHandle} from 'node:fs/promises';
import {readAt} from '../bytes/atPosition.ts';
import {heldPictures} from '../h264/heldPictures.ts';
import {
  readPlace,
  withFrameNumber,
  type PicturePlace,
} from '../h264/picturePlace.ts';
import {readSequence, type SequenceParameters} from '../h264/parameterSets.ts';
import {codecSettings} from './sampleEntry.ts';
import type {Sample} from './samples.ts';
import {heldAfter, type JoinedStretch} from './stretch.ts';

/**
 * The pictures of a stretch with their held ones between them, some at a time.
 * They have the order of its frames, and their lengths in front.
 */
export async function* picturesOf(
  stretch: JoinedStretch,
): AsyncGenerator<Buffer[]> {
  const joined = joinedWithHeld(stretch);
  const file = await open(stretch.path);
  try {
    for (const samples of batches(stretch.track.samples)) {
      const read = await readBatch(file, samples);
      yield samples.flatMap((sample, i) => joined(sample, read[i]!));
    }
  } finally {
    await file.close();
  }
}

/** Gives a picture with those that repeat it; called once for each, in order. */
type Joined = (sample: Sample, picture: Buffer) => Buffer[];

function joinedWithHeld(stretch: JoinedStretch): Joined {
  const {movie, track} = stretch;
  if (!stretch.held.some(Boolean)) return (_, picture) => [picture];
  const sequence = readSequence(codecSettings(movie).sequence);
  const times = heldAfter(stretch, track);
  let index = 0;
  /** Held pictures since the last key picture: later ones count them too. */
  let added = 0;
  /** The last picture shown so far, and the last one that others may need. */
  let shown: (PicturePlace & {readonly at: number}) | undefined;
  let decoded: PicturePlace | undefined;
  return (sample, picture) => {
    if (sample.isKey) added = 0;
    const moved = added > 0 ? renumbered(picture, sequence, added) : picture;
    const place = placeOf(moved, sequence);
    if (place.isReference) decoded = place;
    if (sample.shown > (shown?.at ?? -1)) shown = {...place, at: sample.shown};
    const count = times[index++]!;
    if (count === 0) return [moved];
    added += count;
    const held = heldPictures(count, sequence, shown!, decoded!);
    return [moved, ...held.map(withLength)];
  };
}

/** A picture whose slices count `added` more pictures before it. */
function renumbered(
  picture: Buffer,
  sequence: SequenceParameters,
  added: number,
): Buffer {
  const units = unitsIn(picture).map(unit => {
    if (!isSlice(unit)) return unit;
    const {frameNumber} = readPlace(unit, sequence);
    const number = (frameNumber + added) % 2 ** sequence.frameNumberBits;
    return withFrameNumber(unit, sequence, number);
  });
  return Buffer.concat(units.map(withLength));
}

function placeOf(picture: Buffer, sequence: SequenceParameters): PicturePlace {
  const slice = unitsIn(picture).find(isSlice);
  if (slice) return readPlace(slice, sequence);
  throw new Error('it is not a whole MP4: a sample holds no picture');
}

function unitsIn(picture: Buffer): Uint8Array[] {
  const units: Uint8Array[] = [];
  for (let at = 0; at < picture.length;) {
    const end = at + 4 + picture.readUInt32BE(at);
    units.push(picture.subarray(at + 4, end));
    at = end;
  }
  return units;
}

/** Whether a NAL unit is a part of a picture. */
function isSlice(unit: Uint8Array): boolean {
  const type = unit[0]! & 31;
  return type >= 1 && type <= 5;
}

function withLength(unit: Uint8Array): Buffer {
  const bytes = Buffer.alloc(4 + unit.length);
  bytes.writeUInt32BE(unit.length);
  bytes.set(unit, 4);
  return bytes;
}

/** Bytes that are read at once. */
const batchBytes = 4 * 2 ** 20;

/** Pictures that lie one after the other in their file. */
function batches(samples: readonly Sample[]): Sample[][] {
  const found: Sample[][] = [];
  let bytes = 0;
  let end = -1;
  for (const sample of samples) {
    const batch = found.at(-1);
    const follows = sample.position === end && bytes < batchBytes;
    if (batch && follows) batch.push(sample);
    else found.push([sample]);
    bytes = sample.length + (follows ? bytes : 0);
    end = sample.position + sample.length;
  }
  return found;
}

async function readBatch(
  file: FileHandle,
  samples: readonly Sample[],
): Promise<Buffer[]> {
  const {position: start} = samples[0]!;
  const {position, length} = samples.at(-1)!;
  const bytes = await readAt(file, position + length - start, start);
  return samples.map(({position: at, length: size}) =>
    bytes.subarray(at - start, at - start + size),
  );
}

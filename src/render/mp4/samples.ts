import {bodyAt, boxesIn} from './box.ts';

/** A coded picture in a file. */
export interface Sample {
  /** Bytes from the start of the file. */
  readonly position: number;
  readonly length: number;
  /** The frame number at which it is shown, from 0. */
  readonly shown: number;
  /** Whether it needs no other picture. */
  readonly isKey: boolean;
}

/** The one track of a video. */
export interface Track {
  /** In order of decoding. */
  readonly samples: readonly Sample[];
  /** The duration of a frame, in units of the track's clock. */
  readonly frameTime: number;
}

/** Path of the sample tables below `moov`. */
export const tables = ['trak', 'mdia', 'minf', 'stbl'] as const;

/**
 * Reads the positions of a video's pictures from the body of its `moov` box.
 * Source: ISO/IEC 14496-12, 8.6 and 8.7.
 */
export function readTrack(movie: Buffer): Track {
  const stbl = bodyAt(movie, tables);
  const has = (type: string) => boxesIn(stbl).some(box => box.type === type);
  const table = (type: string) => bodyAt(stbl, [type]);
  const lengths = readLengths(table('stsz'));
  const positions = readPositions(stbl, lengths);
  const times = readRuns(table('stts'), lengths.length);
  const delays = has('ctts')
    ? readRuns(table('ctts'), lengths.length)
    : lengths.map(() => 0);
  const keys = has('stss')
    ? new Set(readList(table('stss')))
    : new Set(lengths.map((_, i) => i + 1));
  const frameTime = times[0] ?? 1;
  const first = Math.min(...delays.map((delay, i) => i * frameTime + delay));
  return {
    frameTime,
    samples: lengths.map((length, i) => ({
      length,
      position: positions[i]!,
      shown: Math.round((i * frameTime + delays[i]! - first) / frameTime),
      isKey: keys.has(i + 1),
    })),
  };
}

function readLengths(stsz: Buffer): number[] {
  const [same, count] = [stsz.readUInt32BE(4), stsz.readUInt32BE(8)];
  return Array.from(
    {length: count},
    (_, i) => same || stsz.readUInt32BE(12 + i * 4),
  );
}

/**
 * A chunk holds consecutive samples; `stsc` gives their number, from a chunk
 * on.
 */
function readPositions(stbl: Buffer, lengths: readonly number[]): number[] {
  const stsc = bodyAt(stbl, ['stsc']);
  const positions: number[] = [];
  let run = 0;
  for (const [chunk, start] of readChunks(stbl).entries()) {
    const next = 8 + (run + 1) * 12;
    if (next < stsc.length && stsc.readUInt32BE(next) === chunk + 1) run++;
    const count = stsc.readUInt32BE(8 + run * 12 + 4);
    for (let at = start, i = 0; i < count; i++) {
      at += lengths[positions.push(at) - 1]!;
    }
  }
  return positions;
}

/** The positions of chunks: 32 or 64 bits each. */
function readChunks(stbl: Buffer): number[] {
  const wide = boxesIn(stbl).find(({type}) => type === 'co64')?.body;
  if (!wide) return readList(bodyAt(stbl, ['stco']));
  return Array.from({length: wide.readUInt32BE(4)}, (_, i) =>
    Number(wide.readBigUInt64BE(8 + i * 8)),
  );
}

/** A table of 32-bit numbers after a version and a count. */
function readList(table: Buffer): number[] {
  return Array.from({length: table.readUInt32BE(4)}, (_, i) =>
    table.readUInt32BE(8 + i * 4),
  );
}

/** A table of runs: a number of samples, and their value. */
function readRuns(table: Buffer, count: number): number[] {
  const values: number[] = [];
  for (let run = 0; values.length < count; run++) {
    const length = table.readUInt32BE(8 + run * 8);
    const value = table.readInt32BE(12 + run * 8);
    for (let i = 0; i < length; i++) values.push(value);
  }
  return values;
}

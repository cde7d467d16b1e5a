import {bodyAt, boxesIn, makeBox, words, type Mp4Box} from './box.ts';
import {joinedDescription} from './sampleEntry.ts';
import type {JoinedFrame, JoinedStretch} from './stretch.ts';

/** A stretch, and the length of each of its frames in bytes. */
export interface MeasuredStretch extends JoinedStretch {
  readonly lengths: readonly number[];
}

/**
 * The `moov` box of a joined file: that of the first stretch, with tables and
 * durations of the whole. Pictures lie from `start` on, stretch by stretch.
 * Source: ISO/IEC 14496-12, 8.
 */
export function joinedMovie(
  stretches: readonly MeasuredStretch[],
  start: number,
): Buffer {
  const {movie, track} = stretches[0]!;
  const frames = stretches.flatMap(numberedOn(stretches));
  const delay = frames.reduce(
    (most, {shown}, i) => Math.max(most, i - shown),
    0,
  );
  const {frameTime} = track;
  const [, clock] = clockOf(bodyAt(movie, ['mvhd']));
  const [, ticks] = clockOf(bodyAt(movie, ['trak', 'mdia', 'mdhd']));
  const length = frames.length * frameTime;
  const seconds = Math.round((length / ticks) * clock);
  const chunks = chunksOf(stretches, start);
  const lengths = stretches.flatMap(stretch => stretch.lengths);
  const table = sampleTable({frames, lengths, frameTime, delay, chunks});

  const rewrite = (box: Mp4Box): Buffer => {
    switch (box.type) {
      case 'mvhd':
        return withNumber(box, 16, seconds);
      case 'tkhd':
        return withNumber(box, 20, seconds);
      case 'mdhd':
        return withNumber(box, 16, length);
      case 'edts':
        return edits(seconds, delay * frameTime);
      case 'stbl':
        return makeBox(
          'stbl',
          joinedDescription(bodyAt(box.body, ['stsd'])),
          ...table,
        );
      case 'trak':
      case 'mdia':
      case 'minf':
        return makeBox(box.type, ...boxesIn(box.body).map(rewrite));
      default:
        return box.bytes;
    }
  };
  return makeBox('moov', ...boxesIn(movie).map(rewrite));
}

/** The frames of each stretch, numbered on from earlier stretches. */
function numberedOn(stretches: readonly MeasuredStretch[]) {
  let before = 0;
  return ({track, frames}: MeasuredStretch): JoinedFrame[] => {
    if (track.frameTime !== stretches[0]!.track.frameTime) {
      throw new Error('The stretches of a video differ in their frame rate.');
    }
    const first = before;
    before += frames.length;
    return frames.map(({shown, isKey}) => ({shown: first + shown, isKey}));
  };
}

/** `mvhd` and `mdhd` hold the ticks a second, then the duration. */
function clockOf(body: Buffer): [version: number, ticks: number] {
  if (body[0] !== 0) throw new Error('it has times of 64 bits');
  return [0, body.readUInt32BE(12)];
}

function withNumber({type, body}: Mp4Box, at: number, value: number): Buffer {
  const changed = Buffer.from(body);
  changed.writeUInt32BE(value, at);
  return makeBox(type, changed);
}

/** Starts the track at its first picture: decoding runs ahead of display. */
function edits(duration: number, mediaTime: number): Buffer {
  const entry = words([0, 1, duration, mediaTime, 0x10000]);
  return makeBox('edts', makeBox('elst', entry));
}

interface Chunk {
  readonly position: number;
  readonly samples: number;
}

/** One chunk for each stretch. */
function chunksOf(
  stretches: readonly MeasuredStretch[],
  start: number,
): Chunk[] {
  let position = start;
  return stretches.map(({lengths}) => {
    const chunk = {position, samples: lengths.length};
    for (const length of lengths) position += length;
    return chunk;
  });
}

function sampleTable({
  frames,
  lengths,
  frameTime,
  delay,
  chunks,
}: {
  readonly frames: readonly JoinedFrame[];
  readonly lengths: readonly number[];
  readonly frameTime: number;
  readonly delay: number;
  readonly chunks: readonly Chunk[];
}): Buffer[] {
  const keys = frames.flatMap(({isKey}, i) => (isKey ? [i + 1] : []));
  const delays = runs(
    frames.map(({shown}, i) => (shown + delay - i) * frameTime),
  );
  const runsOfChunks = chunks.flatMap(({samples}, i) => [i + 1, samples, 1]);
  return [
    table('stts', [1, frames.length, frameTime]),
    table('stss', [keys.length], keys),
    table('ctts', [delays.length], delays.flat()),
    table('stsc', [chunks.length], runsOfChunks),
    table('stsz', [0, lengths.length], lengths),
    table('co64', [chunks.length], chunks.flatMap(wide)),
  ];
}

/** A box of version 0 with lists of numbers. */
function table(type: string, ...lists: (readonly number[])[]): Buffer {
  return makeBox(type, words([0]), ...lists.map(words));
}

/** Runs of equal values, as count and value. */
function runs(values: readonly number[]): [count: number, value: number][] {
  const found: [count: number, value: number][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last?.[1] === value) last[0]++;
    else found.push([1, value]);
  }
  return found;
}

/** A position in 64 bits. */
function wide({position}: Chunk): [number, number] {
  return [Math.floor(position / 2 ** 32), position >>> 0];
}

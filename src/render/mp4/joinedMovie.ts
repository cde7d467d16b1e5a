import {bodyAt, boxesIn, makeBox, words, type Mp4Box} from './box.ts';
import {joinedDescription} from './sampleEntry.ts';
import type {CodedStretch} from './stretch.ts';

/** A picture of the joined file. */
interface JoinedSample {
  readonly length: number;
  /** The frame number at which it is shown. */
  readonly shown: number;
  readonly isKey: boolean;
}

/**
 * The `moov` box of a joined file: that of the first stretch, with tables and
 * durations of the whole. Pictures lie from `start` on, stretch by stretch.
 * Source: ISO/IEC 14496-12, 8.
 */
export function joinedMovie(
  stretches: readonly CodedStretch[],
  start: number,
): Buffer {
  const {movie, track} = stretches[0]!;
  const samples = stretches.flatMap(samplesOf(stretches));
  const delay = Math.max(...samples.map(({shown}, i) => i - shown));
  const {frameTime} = track;
  const [, clock] = clockOf(bodyAt(movie, ['mvhd']));
  const [, ticks] = clockOf(bodyAt(movie, ['trak', 'mdia', 'mdhd']));
  const length = samples.length * frameTime;
  const seconds = Math.round((length / ticks) * clock);
  const chunks = chunksOf(stretches, start);
  const table = sampleTable(samples, frameTime, delay, chunks);

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

/** The samples of each stretch, numbered on from earlier stretches. */
function samplesOf(stretches: readonly CodedStretch[]) {
  let before = 0;
  return ({track, heldUnits}: CodedStretch): JoinedSample[] => {
    if (track.frameTime !== stretches[0]!.track.frameTime) {
      throw new Error('The stretches of a video differ in their frame rate.');
    }
    const first = before;
    const moving = track.samples.length;
    before += moving + heldUnits.length;
    return [
      ...track.samples.map(sample => ({
        ...sample,
        shown: first + sample.shown,
      })),
      ...heldUnits.map(({length}, i) => ({
        length,
        shown: first + moving + i,
        isKey: false,
      })),
    ];
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
  const entry = words(0, 1, duration, mediaTime, 0x10000);
  return makeBox('edts', makeBox('elst', entry));
}

interface Chunk {
  readonly position: number;
  readonly samples: number;
}

/** One chunk for each stretch. */
function chunksOf(stretches: readonly CodedStretch[], start: number): Chunk[] {
  let position = start;
  return stretches.map(({track, heldUnits}) => {
    const pictures = [...track.samples, ...heldUnits];
    const chunk = {position, samples: pictures.length};
    for (const {length} of pictures) position += length;
    return chunk;
  });
}

function sampleTable(
  samples: readonly JoinedSample[],
  frameTime: number,
  delay: number,
  chunks: readonly Chunk[],
): Buffer[] {
  const keys = samples.flatMap(({isKey}, i) => (isKey ? [i + 1] : []));
  const delays = runs(
    samples.map(({shown}, i) => (shown + delay - i) * frameTime),
  );
  return [
    makeBox('stts', words(0, 1, samples.length, frameTime)),
    makeBox('stss', words(0, keys.length, ...keys)),
    makeBox('ctts', words(0, delays.length, ...delays.flat())),
    makeBox(
      'stsc',
      words(
        0,
        chunks.length,
        ...chunks.flatMap((c, i) => [i + 1, c.samples, 1]),
      ),
    ),
    makeBox(
      'stsz',
      words(0, 0, samples.length, ...samples.map(({length}) => length)),
    ),
    makeBox('co64', words(0, chunks.length, ...chunks.flatMap(wide))),
  ];
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

import {closeSync, openSync, readSync} from 'node:fs';

/**
 * The length that a container states itself, in seconds; undefined where it states
 * none, as in a recording of a live stream. ffmpeg prints hundredths only, and a loop
 * needs more.
 *
 * MP4 and MOV: ISO/IEC 14496-12, `mvhd`. WebM and Matroska: RFC 9559, `Duration`.
 */
export function containerDuration(file: string): number | undefined {
  const handle = openSync(file, 'r');
  try {
    const read = (place: number, length: number) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, place));
    };
    return matroskaDuration(read(0, headBytes)) ?? movieDuration(read);
  } finally {
    closeSync(handle);
  }
}

/** Matroska has its facts before its pictures. */
const headBytes = 65_536;

type Read = (place: number, length: number) => Buffer;

function movieDuration(read: Read): number | undefined {
  const movie = boxNamed(read, 'moov', 0);
  const header = movie && boxNamed(read, 'mvhd', movie.content);
  if (!header) return undefined;
  const bytes = read(header.content, 32);
  if (bytes.length < 32) return undefined;
  const isLong = bytes[0] === 1;
  const scale = bytes.readUInt32BE(isLong ? 20 : 12);
  const length = isLong
    ? Number(bytes.readBigUInt64BE(24))
    : bytes.readUInt32BE(16);
  return length > 0 && scale > 0 ? length / scale : undefined;
}

/** The first box of a name from a place on, among its like. */
function boxNamed(
  read: Read,
  name: string,
  from: number,
): {readonly content: number} | undefined {
  for (let place = from; ;) {
    const head = read(place, 16);
    if (head.length < 8) return undefined;
    const small = head.readUInt32BE(0);
    const isLarge = small === 1 && head.length === 16;
    const size = isLarge ? Number(head.readBigUInt64BE(8)) : small;
    if (head.toString('latin1', 4, 8) === name) {
      return {content: place + (isLarge ? 16 : 8)};
    }
    if (size < 8) return undefined;
    place += size;
  }
}

const ids = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
};

function matroskaDuration(head: Buffer): number | undefined {
  const segment = elementNamed(head, ids.segment, ids.ebml);
  const info = segment && elementNamed(segment, ids.info);
  const length = info && elementNamed(info, ids.duration);
  if (!info || !length || length.length < 4) return undefined;
  const ticks =
    length.length < 8 ? length.readFloatBE() : length.readDoubleBE();
  const scale = elementNamed(info, ids.scale);
  const nanoseconds = scale ? scale.readUIntBE(0, scale.length) : 1e6;
  return ticks > 0 ? (ticks * nanoseconds) / 1e9 : undefined;
}

/**
 * The content of the first element with an id.
 *
 * @param first - The id that has to come first.
 */
function elementNamed(
  bytes: Buffer,
  wanted: number,
  first?: number,
): Buffer | undefined {
  for (let place = 0; place < bytes.length;) {
    const id = numberAt(bytes, place, false);
    const size = id && numberAt(bytes, id.end, true);
    if (!id || !size) return undefined;
    if (place === 0 && first !== undefined && id.value !== first) {
      return undefined;
    }
    if (id.value === wanted) {
      return bytes.subarray(size.end, size.end + size.value);
    }
    place = size.end + size.value;
  }
  return undefined;
}

/** A number of variable length; an id keeps the bit that marks its length. */
function numberAt(
  bytes: Buffer,
  place: number,
  isSize: boolean,
): {readonly value: number; readonly end: number} | undefined {
  const length = Math.clz32(bytes[place] ?? 0) - 23;
  if (length > 8 || place + length > bytes.length) return undefined;
  let value = bytes[place]!;
  if (isSize) value -= 2 ** (8 - length);
  for (const byte of bytes.subarray(place + 1, place + length)) {
    value = value * 256 + byte;
  }
  return {value, end: place + length};
}

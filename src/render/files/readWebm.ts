import {readFile} from 'node:fs/promises';
import type {FileFacts} from './confirm.ts';

/** Elements with children, on the path to the ones that are read. */
const masters = {
  segment: 0x18538067,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  track: 0xae,
  video: 0xe0,
  cluster: 0x1f43b675,
  blockGroup: 0xa0,
} as const;

const ids = {
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  trackNumber: 0xd7,
  trackType: 0x83,
  width: 0xb0,
  height: 0xba,
  simpleBlock: 0xa3,
  block: 0xa1,
} as const;

/** The type of a track with pictures. */
const videoType = 1;

/** Nanoseconds of a tick when the file does not say. */
const defaultScale = 1_000_000;

/**
 * Reads size, number of frames and duration of a WebM with one video track; others, such
 * as sound, are passed over.
 * Source: RFC 8794 (EBML) and RFC 9559 (Matroska), section 5.1.
 */
export async function readWebm(file: string): Promise<FileFacts> {
  const bytes = await readFile(file);
  const numbers = new Map<number, number>();
  let frames = 0;
  let track = 0;
  let pictures: number | undefined;
  for (const {id, body} of elements(bytes)) {
    if (id === ids.trackNumber) track = body.readUIntBE(0, body.length);
    else if (id === ids.trackType && body[0] === videoType) pictures = track;
    else if (id === ids.simpleBlock || id === ids.block) {
      if (vint(body, 0, true).value === pictures) frames++;
    } else if (id === ids.duration) numbers.set(id, floatOf(body));
    else if (body.length <= 6) numbers.set(id, body.readUIntBE(0, body.length));
  }
  const scale = numbers.get(ids.timestampScale) ?? defaultScale;
  return {
    width: required(numbers, 'width'),
    height: required(numbers, 'height'),
    frames,
    duration: (required(numbers, 'duration') * scale) / 1e9,
  };
}

const masterIds = new Set<number>(Object.values(masters));
const wanted = new Set<number>(Object.values(ids));

/** The elements that are read, in order, at any depth. */
function* elements(bytes: Buffer): Generator<{id: number; body: Buffer}> {
  for (let at = 0; at < bytes.length;) {
    const id = vint(bytes, at, false);
    const size = vint(bytes, at + id.length, true);
    const start = at + id.length + size.length;
    const body = bytes.subarray(start, start + size.value);
    if (body.length < size.value) {
      throw new Error(
        `it is not a whole WebM: an element breaks off at ${start}`,
      );
    }
    if (masterIds.has(id.value)) yield* elements(body);
    else if (wanted.has(id.value)) yield {id: id.value, body};
    at = start + size.value;
  }
}

/** A number whose leading zero bits give its length; an id keeps its marker. */
function vint(
  bytes: Buffer,
  at: number,
  isSize: boolean,
): {value: number; length: number} {
  const length = Math.clz32(bytes[at] ?? 0) - 23;
  if (length > 8 || at + length > bytes.length) {
    throw new Error(`it is not a whole WebM: it breaks off at byte ${at}`);
  }
  let value = isSize ? bytes[at]! & (0xff >> length) : bytes[at]!;
  for (let i = 1; i < length; i++) value = value * 256 + bytes[at + i]!;
  return {value, length};
}

function floatOf(body: Buffer): number {
  return body.length === 4 ? body.readFloatBE(0) : body.readDoubleBE(0);
}

function required(
  numbers: ReadonlyMap<number, number>,
  name: 'width' | 'height' | 'duration',
): number {
  const value = numbers.get(ids[name]);
  if (value !== undefined) return value;
  throw new Error(`it is not a whole WebM: it does not say its ${name}`);
}

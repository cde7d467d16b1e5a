import {open, type FileHandle} from 'node:fs/promises';
import type {FileFacts} from './confirm.ts';

/**
 * Reads frame count, duration and dimensions of an MP4 whose first track is
 * video. Source: ISO/IEC 14496-12, boxes `mdhd`, `stts` and `stsd`.
 */
export async function readMp4(file: string): Promise<FileFacts> {
  const moov = await readMovieBox(file);
  const box = (...path: string[]) => descend(moov, path);
  const media = ['trak', 'mdia'];
  const table = [...media, 'minf', 'stbl'];
  const times = box(...table, 'stts');
  const entry = box(...table, 'stsd').subarray(8);
  const [timescale, duration] = mediaTime(box(...media, 'mdhd'));
  return {
    width: entry.readUInt16BE(32),
    height: entry.readUInt16BE(34),
    frames: countSamples(times),
    duration: duration / timescale,
  };
}

/** Reads the `moov` box alone: the pictures beside it may be large. */
async function readMovieBox(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const {size: end} = await handle.stat();
    for (let at = 0; at + 16 <= end;) {
      const header = await readAt(handle, at, 16);
      const {type, size, body} = boxHeader(header, 0, end - at);
      if (type === 'moov') return await readAt(handle, at + body, size - body);
      at += size;
    }
  } finally {
    await handle.close();
  }
  throw new Error('it is not a whole MP4: it has no moov box');
}

async function readAt(
  handle: FileHandle,
  position: number,
  length: number,
): Promise<Buffer> {
  const {buffer} = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer;
}

/** The body of the first box along a path of types. */
function descend(body: Buffer, path: readonly string[]): Buffer {
  const [wanted, ...rest] = path;
  if (wanted === undefined) return body;
  for (let at = 0; at + 8 <= body.length;) {
    const {type, size, body: start} = boxHeader(body, at, body.length - at);
    if (type === wanted) {
      return descend(body.subarray(at + start, at + size), rest);
    }
    at += size;
  }
  throw new Error(`it is not a whole MP4: it has no ${wanted} box`);
}

/** Size 0 means up to the end; size 1 means that 64 bits follow the type. */
function boxHeader(
  bytes: Buffer,
  at: number,
  left: number,
): {type: string; size: number; body: number} {
  const type = bytes.toString('latin1', at + 4, at + 8);
  const size = bytes.readUInt32BE(at);
  if (size === 1) {
    return {type, size: Number(bytes.readBigUInt64BE(at + 8)), body: 16};
  }
  return {type, size: Math.max(size || left, 8), body: 8};
}

/** Version 1 of `mdhd` has 64-bit times. */
function mediaTime(mdhd: Buffer): [timescale: number, duration: number] {
  return mdhd[0] === 1
    ? [mdhd.readUInt32BE(20), Number(mdhd.readBigUInt64BE(24))]
    : [mdhd.readUInt32BE(12), mdhd.readUInt32BE(16)];
}

function countSamples(stts: Buffer): number {
  const runs = stts.readUInt32BE(4);
  let frames = 0;
  for (let run = 0; run < runs; run++) frames += stts.readUInt32BE(8 + run * 8);
  return frames;
}

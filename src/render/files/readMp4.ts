import {bodyAt} from '../mp4/box.ts';
import {readMovie} from '../mp4/movie.ts';
import type {FileFacts} from './confirm.ts';

/**
 * Reads frame count, duration and dimensions of an MP4 whose first track is
 * video. Source: ISO/IEC 14496-12, boxes `mdhd`, `stts` and `stsd`.
 */
export async function readMp4(file: string): Promise<FileFacts> {
  const movie = await readMovie(file);
  const box = (...path: string[]) => bodyAt(movie, path);
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

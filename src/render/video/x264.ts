import {askProgram} from './askProgram.ts';

/** A grey picture in 4:2:0, the smallest that x264 takes without a warning. */
const side = 16;
const picture = Buffer.alloc((side * side * 3) / 2, 128);

const toH264 = `-v quiet -f rawvideo -pix_fmt yuv420p -s ${side}x${side} -i pipe:0 -c:v libx264 -f h264 pipe:1`;

/**
 * The x264 that an ffmpeg encodes with, such as `core 164 r3095 baee400`. It is
 * a library of its own that may change under one version of ffmpeg, and writes
 * its name into every stream. Undefined when nothing is encoded.
 */
export async function x264Of(ffmpeg: string): Promise<string | undefined> {
  const answer = await askProgram(ffmpeg, toH264.split(' '), {
    input: picture,
  }).catch(() => undefined);
  const stream = answer?.stdout.toString('latin1') ?? '';
  return /x264 - (.+?) - H\.264/.exec(stream)?.[1];
}

import {runFfmpeg} from './decode.ts';

/** Samples a second. */
export const rate = 48_000;

/** Silence with a click in it, as 16-bit samples in a WAV file. */
export function click(at: number, seconds = 1): Buffer {
  const samples = Buffer.alloc(Math.round(seconds * rate) * 2);
  // A few samples long, so that a codec keeps it, and highest in its middle.
  [8000, 20000, 32000, 20000, 8000].forEach((level, i) =>
    samples.writeInt16LE(level, (Math.round(at * rate) + i - 2) * 2),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** The samples of a file's sound as ffmpeg plays it; none without sound. */
export async function samplesOf(file: string): Promise<Float32Array> {
  const source = ['-v', 'error', '-i', file, '-map', '0:a:0'];
  const samples = ['-ac', '1', '-ar', `${rate}`, '-f', 'f32le', '-'];
  const {output} = await runFfmpeg([...source, ...samples]);
  return new Float32Array(new Uint8Array(output).buffer);
}

/** The place of the loudest sample, if it is a click. */
export function loudest(samples: Float32Array): number {
  const levels = samples.map(Math.abs);
  const most = levels.reduce((a, b) => Math.max(a, b), 0);
  return most < 0.2 ? -1 : levels.indexOf(most);
}

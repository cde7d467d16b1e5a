import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {buffer, text} from 'node:stream/consumers';
import {findFfmpeg} from '../../../src/render/video/ffmpeg.ts';

/** Runs ffmpeg; returns its standard output and its messages. */
export async function runFfmpeg(
  args: readonly string[],
  input: Uint8Array = new Uint8Array(),
): Promise<{output: Buffer; said: string}> {
  const {path} = await findFfmpeg();
  const child = spawn(path, ['-hide_banner', ...args]);
  child.stdin.on('error', () => {}).end(input);
  const [output, said] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return {output, said};
}

/** Every frame of a file as ffmpeg decodes it, in a pixel format. */
export async function decode(
  file: string,
  pixelFormat: string,
  bytesPerFrame: number,
): Promise<Buffer[]> {
  const {output} = await runFfmpeg([
    '-i',
    file,
    '-f',
    'rawvideo',
    '-vsync',
    'passthrough',
    '-pix_fmt',
    pixelFormat,
    '-',
  ]);
  return Array.from({length: output.length / bytesPerFrame}, (_, i) =>
    output.subarray(i * bytesPerFrame, (i + 1) * bytesPerFrame),
  );
}

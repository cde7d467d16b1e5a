import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {text} from 'node:stream/consumers';
import {rateText} from '../rate.ts';

/** Which pictures of a file are decoded, and how large. */
export interface Decoding {
  readonly ffmpeg: string;
  readonly width: number;
  readonly height: number;
  /** Frames a second; pictures are repeated or left out to keep it. */
  readonly fps: number;
  /** Which frames at that rate; all where nothing is said. */
  readonly only?: readonly number[];
}

/** Bytes of a pixel: red, green, blue. */
export const pixelBytes = 3;

/**
 * The pictures of a film as RGB bytes, row by row. Each is valid until the next
 * is asked for. Stops decoding when the reader stops.
 *
 * @throws Error with ffmpeg's own words when it cannot read the file.
 */
export async function* decodedFrames(
  file: string,
  decoding: Decoding,
): AsyncGenerator<Buffer, void> {
  const child = spawn(decoding.ffmpeg, argumentsFor(file, decoding), {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const said = text(child.stderr);
  try {
    const {width, height} = decoding;
    const frame = Buffer.alloc(width * height * pixelBytes);
    yield* framesIn(child.stdout, frame);
    const [code] = await ended;
    if (code !== 0) throw new Error((await said).trim().split('\n').at(-1));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file} cannot be decoded: ${reason}`, {cause});
  } finally {
    child.kill('SIGKILL');
  }
}

async function* framesIn(
  chunks: AsyncIterable<Buffer>,
  frame: Buffer,
): AsyncGenerator<Buffer, void> {
  let filled = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length;) {
      const copied = chunk.copy(frame, filled, from);
      from += copied;
      filled += copied;
      if (filled < frame.length) continue;
      filled = 0;
      yield frame;
    }
  }
}

function argumentsFor(
  file: string,
  {width, height, fps, only}: Decoding,
): string[] {
  const rate = rateText(fps);
  const filters = [
    `fps=${rate}`,
    ...(only ? [chosen(only), `setpts=N/(${rate})/TB`] : []),
    `scale=${width}:${height}:flags=area`,
    'format=rgb24',
  ].join(',');
  const output = ['-f', 'rawvideo', '-r', rate, '-'];
  return ['-v', 'error', '-i', file, '-an', '-vf', filters, ...output];
}

/** A comma would end the filter. */
function chosen(frames: readonly number[]): string {
  const terms = frames.map(frame => `eq(n\\,${frame})`);
  return `select=${terms.join('+')}`;
}

import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {meantRate} from '../rate.ts';

/** What a film's first picture track says of itself. */
export interface FilmFacts {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

/**
 * Asks ffmpeg about a film.
 *
 * @throws Error when it finds no pictures in it.
 */
export async function filmFacts(
  file: string,
  ffmpeg: string,
): Promise<FilmFacts> {
  // Without an output ffmpeg always fails, after it has described the input.
  const said = await promisify(execFile)(ffmpeg, ['-hide_banner', '-i', file])
    .then(({stderr}) => stderr)
    .catch((error: {stderr?: string}) => error.stderr ?? '');
  const track = /Stream .* Video: .*/.exec(said)?.[0] ?? '';
  const [, width, height] = /, (\d+)x(\d+)/.exec(track) ?? [];
  const [, fps] = /, ([\d.]+k?) (?:fps|tbr)/.exec(track) ?? [];
  if (width && height && fps) {
    const rate = meantRate(Number(fps));
    return {width: Number(width), height: Number(height), fps: rate};
  }
  throw new Error(`${file} cannot be decoded: ffmpeg finds no pictures in it.`);
}

import {meantRate} from '../job/rate.ts';
import {visible} from '../../network/file/visible.ts';
import {askProgram} from '../video/askProgram.ts';
import {filmInput, filmLimits, requireFilmLimits} from './readFilm.ts';
import type {SideFile} from './side.ts';
import {UndecodableError} from './undecodable.ts';

/** Facts that a film states about its first picture track. */
export interface FilmFacts {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

/**
 * Asks ffmpeg about a film.
 *
 * @throws UndecodableError when it finds no pictures; another Error when the
 *   pictures exceed the limits or ffmpeg takes too long.
 */
export async function filmFacts(
  film: SideFile,
  ffmpeg: string,
  seconds: number = filmLimits.factsWithin,
): Promise<FilmFacts> {
  const {path: file} = film;
  const said = await wordsOf(ffmpeg, await filmInput(film), seconds);
  if (said === undefined) {
    throw new Error(
      `${visible(file)} cannot be decoded: ffmpeg said nothing of it in ${seconds} s.`,
    );
  }
  const track = /^ +Stream #0\S*: Video: .*/m.exec(said)?.[0] ?? '';
  const [, width, height] = /, (\d+)x(\d+)/.exec(track) ?? [];
  const [, rate, thousand] = /, ([\d.]+)(k?) (?:fps|tbr)/.exec(track) ?? [];
  if (!width || !height || !rate) {
    throw new UndecodableError(
      `${visible(file)} cannot be decoded: ffmpeg finds no pictures in it.`,
    );
  }
  const facts = {
    width: Number(width),
    height: Number(height),
    fps: meantRate(Number(rate) * (thousand ? 1000 : 1)),
  };
  requireFilmLimits(file, facts);
  return facts;
}

/** ffmpeg's description of an input; undefined when it does not end in time. */
async function wordsOf(
  ffmpeg: string,
  input: readonly string[],
  seconds: number,
): Promise<string | undefined> {
  // Without an output ffmpeg always fails, but only after describing the input.
  return askProgram(ffmpeg, input, {seconds}).then(
    ({stderr}) => stderr,
    () => undefined,
  );
}

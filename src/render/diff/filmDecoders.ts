import {once, remembered} from '../../remembered.ts';
import {
  type Ffmpeg,
  type FfmpegCandidate,
  runningFfmpegs,
} from '../video/ffmpeg.ts';
import type {FilePair} from './compareSides.ts';
import {decodedFrames} from './decodedFrames.ts';
import {type FilmFacts, filmFacts} from './filmFacts.ts';
import {UndecodableError} from './undecodable.ts';

/** The ffmpeg that decodes two files, and the facts of both. */
interface FilmDecoder {
  /** The path of an ffmpeg. */
  readonly ffmpeg: string;
  readonly before: FilmFacts;
  readonly after: FilmFacts;
}

/** Finds the decoder of a pair of files, once for each pair. */
export type FilmDecoders = (pair: FilePair) => Promise<FilmDecoder>;

/**
 * Decodes each pair with the first ffmpeg that can: an old one lacks AVIF,
 * another lacks a codec.
 */
export function filmDecoders(
  candidates: readonly FfmpegCandidate[],
): FilmDecoders {
  const first = once(() => runningFfmpegs(candidates).next());
  return remembered(async pair => {
    // The preferred ffmpeg is looked up once, and usually suffices.
    const preferred = (await first()).value!;
    return decoderOf(preferred, pair).catch(async (error: unknown) => {
      if (!(error instanceof UndecodableError)) throw error;
      for await (const ffmpeg of runningFfmpegs(candidates)) {
        if (ffmpeg.path === preferred.path) continue;
        const other = await decoderOf(ffmpeg, pair).catch(() => undefined);
        if (other) return other;
      }
      throw error;
    });
  });
}

/**
 * @throws UndecodableError when the ffmpeg decodes no pictures of one of the
 *   files.
 */
async function decoderOf(
  {path: ffmpeg}: Ffmpeg,
  {before, after}: FilePair,
): Promise<FilmDecoder> {
  const facts = {
    before: await filmFacts(before, ffmpeg),
    after: await filmFacts(after, ffmpeg),
  };
  const tiny = {ffmpeg, width: 16, height: 9, fps: facts.after.fps};
  for (const film of [before, after]) {
    for await (const _ of decodedFrames(film, {...tiny, only: [0]})) break;
  }
  return {ffmpeg, ...facts};
}

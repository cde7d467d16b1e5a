import {
  codecs,
  encodersFor,
  formats,
  traitsOf,
  type Codec,
  type Format,
} from '../job/formats.ts';
import {
  hasContainer,
  type Ffmpeg,
  type FfmpegCandidate,
  runningFfmpegs,
} from './ffmpeg.ts';

/** The encoder of a format's files. */
export interface EncoderChoice {
  /** ffmpeg's name of the encoder, such as `libx264`. */
  readonly name: string;
  readonly ffmpeg: Ffmpeg;
  /** Whether this ffmpeg is the preferred one for every format. */
  readonly isPreferred: boolean;
}

/**
 * The encoder of a format, from the first ffmpeg that can write it; undefined
 * when none is needed.
 *
 * @throws Error that says what each ffmpeg lacks, or that none runs.
 */
export async function chooseEncoder(
  format: Format,
  codec: Codec,
  candidates: readonly FfmpegCandidate[],
): Promise<EncoderChoice | undefined> {
  const possible = encodersFor(format, codec);
  if (possible.length === 0) return undefined;
  const lacking: Lack[] = [];
  for await (const ffmpeg of runningFfmpegs(candidates)) {
    const missing = await missingFor(ffmpeg, format, codec);
    if (missing !== undefined) lacking.push({ffmpeg, missing});
    else {
      const name = possible.find(name => ffmpeg.encoders.includes(name))!;
      return {name, ffmpeg, isPreferred: lacking.length === 0};
    }
  }
  throw new EncoderError(format, codec, lacking);
}

/** An ffmpeg, and the part that it lacks for a format. */
interface Lack {
  readonly ffmpeg: Ffmpeg;
  readonly missing: string;
}

/** No running ffmpeg can write a format. */
export class EncoderError extends Error {
  override readonly name = 'EncoderError';
  readonly lacking: readonly Lack[];

  constructor(format: Format, codec: Codec, lacking: readonly Lack[]) {
    const what = encodingTitle(format, codec);
    const each = lacking.map(
      ({ffmpeg: {source, path}, missing}) => [source, path, missing] as const,
    );
    const [[source, path, missing] = []] = each;
    const why =
      each.length === 1
        ? `The ffmpeg from ${source} (${path}) cannot encode ${what}: it has no ${missing}.`
        : `No ffmpeg here can encode ${what}: ${each
            .map(
              ([source, path, missing]) =>
                `that from ${source} (${path}) has no ${missing}`,
            )
            .join(', ')}.`;
    super(`${why} Name another with --ffmpeg PATH, or render --format gif.`);
    this.lacking = lacking;
  }
}

/** The common name of what is encoded: for an MP4, its codec. */
export function encodingTitle(format: Format, codec: Codec): string {
  return format === 'mp4' ? codecs[codec].title : formats[format].title;
}

/** What an ffmpeg lacks for a format; undefined when it can write it. */
async function missingFor(
  ffmpeg: Ffmpeg,
  format: Format,
  codec: Codec,
): Promise<string | undefined> {
  const possible = encodersFor(format, codec);
  if (!possible.some(name => ffmpeg.encoders.includes(name))) {
    return possible.join(' or ');
  }
  const {newContainer} = traitsOf(format);
  if (!newContainer || (await hasContainer(newContainer)(ffmpeg.path)))
    return undefined;
  return `${newContainer.toUpperCase()} container`;
}

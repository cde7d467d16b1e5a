import {
  codecs,
  encodersFor,
  formats,
  type Codec,
  type Format,
} from './formats.ts';
import type {FigureJob} from './job.ts';
import {canWriteAvif, type Ffmpeg, type findFfmpeg} from './video/ffmpeg.ts';

/**
 * Checks what can be checked before anything is drawn, and finds the ffmpeg
 * where one is needed.
 *
 * @throws when a format cannot have the size or the transparency that is asked
 * for, or when the ffmpeg that is found cannot encode it.
 */
export async function prepareJob(
  job: FigureJob,
  ffmpegOf: typeof findFfmpeg,
): Promise<FigureJob> {
  const {formats: wanted, codec = 'h264'} = job;
  for (const format of wanted) checkPicture(format, job);
  const encoded = wanted.filter(
    format => encodersFor(format, codec).length > 0,
  );
  if (encoded.length === 0) return job;
  const ffmpeg = await ffmpegOf(job.ffmpeg);
  for (const format of encoded) await requireEncoder(ffmpeg, format, codec);
  return {...job, ffmpeg: ffmpeg.path, encoders: ffmpeg.encoders};
}

function checkPicture(
  format: Format,
  {width, height, transparent}: FigureJob,
): void {
  const {title, alpha, evenSides} = formats[format];
  if (evenSides && (width % 2 > 0 || height % 2 > 0)) {
    const even = [width, height].map(n => n + (n % 2)).join('×');
    throw new RangeError(
      `${title} needs even dimensions, but the frame is ${width}×${height}. Use ${even}.`,
    );
  }
  if (transparent && !alpha) {
    throw new RangeError(
      `${title} has no transparency. Use --format webm, mov, webp, apng or png, or leave out --transparent.`,
    );
  }
}

/** One clear error, before anything is drawn, when the encoder is missing. */
async function requireEncoder(
  ffmpeg: Ffmpeg,
  format: Format,
  codec: Codec,
): Promise<void> {
  const missing = await missingFor(ffmpeg, format, codec);
  if (!missing) return;
  const what = format === 'mp4' ? codecs[codec].title : formats[format].title;
  const {source, path} = ffmpeg;
  throw new Error(
    `The ffmpeg from ${source} (${path}) cannot encode ${what}: it has no ${missing}. Name another with --ffmpeg PATH, or render --format gif.`,
  );
}

/** What an ffmpeg lacks for a format; undefined when it can write it. */
export async function missingFor(
  ffmpeg: Ffmpeg,
  format: Format,
  codec: Codec,
): Promise<string | undefined> {
  const possible = encodersFor(format, codec);
  if (possible.length === 0) return undefined;
  if (!possible.some(name => ffmpeg.encoders.includes(name))) {
    return possible.join(' or ');
  }
  if (format !== 'avif' || (await canWriteAvif(ffmpeg.path))) return undefined;
  return 'AVIF container';
}

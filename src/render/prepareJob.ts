import {formats, type Format} from './job/formats.ts';
import type {FigureJob, FormatEncoder} from './job/job.ts';
import {chooseEncoder} from './video/chooseEncoder.ts';
import {ffmpegCandidates} from './video/ffmpeg.ts';

/**
 * Checks what can be checked before drawing, and chooses the encoder of each
 * format that needs one.
 *
 * @param candidates - Where to look for ffmpeg.
 * @throws Error when a format cannot have the size or the transparency of the
 *   job, or no ffmpeg can encode it.
 */
export async function prepareJob(
  job: FigureJob,
  candidates = ffmpegCandidates(job.ffmpeg),
): Promise<FigureJob> {
  const {formats: wanted, codec = 'h264'} = job;
  for (const format of wanted) checkPicture(format, job);
  const encoders: Partial<Record<Format, FormatEncoder>> = {};
  for (const format of wanted) {
    const choice = await chooseEncoder(format, codec, candidates);
    if (choice) {
      encoders[format] = {name: choice.name, ffmpeg: choice.ffmpeg.path};
    }
  }
  return Object.keys(encoders).length > 0 ? {...job, encoders} : job;
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

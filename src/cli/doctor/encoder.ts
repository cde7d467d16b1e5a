import {
  codecNames,
  formatNames,
  type Codec,
  type Format,
} from '../../render/job/formats.ts';
import {
  chooseEncoder,
  EncoderError,
  encodingTitle,
  ffmpegCandidates,
  runningFfmpegs,
  type Ffmpeg,
} from '../../render/index.ts';
import type {Finding} from './finding.ts';

/** The ffmpegs available to a render, and which of them writes each format. */
export async function encoderFindings(
  candidates = ffmpegCandidates(),
): Promise<Finding[]> {
  const others = formatNames.filter(format => format !== 'mp4');
  try {
    const found: Finding[] = [];
    for await (const ffmpeg of runningFfmpegs(candidates)) {
      found.push(ffmpegFinding(ffmpeg));
    }
    const written = await Promise.all([
      ...codecNames.map(codec => finding('mp4', codec, candidates)),
      ...others.map(format => finding(format, 'h264', candidates)),
    ]);
    return [...found, ...written];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{name: 'ffmpeg', ok: false, found, needed: true}];
  }
}

function ffmpegFinding({version, source, path}: Ffmpeg): Finding {
  const found = `${version}, from ${source}: ${path}`;
  return {name: 'ffmpeg', ok: true, found, needed: true};
}

async function finding(
  format: Format,
  codec: Codec,
  candidates: ReturnType<typeof ffmpegCandidates>,
): Promise<Finding> {
  const title = encodingTitle(format, codec);
  const common = {
    name: format === 'mp4' ? `mp4 ${codec}` : format,
    needed: format === 'mp4' && codec === 'h264',
  };
  try {
    const choice = await chooseEncoder(format, codec, candidates);
    const by = choice ? `, by ${choice.name} of ${choice.ffmpeg.source}` : '';
    return {...common, ok: true, found: `${title}${by}`};
  } catch (error) {
    if (!(error instanceof EncoderError)) throw error;
    return {...common, ok: false, ...lackText(title, error)};
  }
}

/** What every ffmpeg lacks; when there is only one, what that one lacks. */
function lackText(
  title: string,
  {lacking}: EncoderError,
): Pick<Finding, 'found' | 'remedy'> {
  const missing = [...new Set(lacking.map(({missing}) => missing))];
  const each = lacking.map(
    ({ffmpeg: {source}, missing}) => `${source} has no ${missing}`,
  );
  const why =
    lacking.length === 1 ? `it has no ${missing.join()}` : each.join(', ');
  return {
    found: `no ${title}: ${why}`,
    remedy: `Name an ffmpeg that has ${missing.join(' and ')} with FFMPEG_PATH.`,
  };
}

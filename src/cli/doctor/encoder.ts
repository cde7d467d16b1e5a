import {
  codecNames,
  codecs,
  formatNames,
  formats,
  type Codec,
  type Format,
} from '../../render/formats.ts';
import {findFfmpeg, missingFor, type Ffmpeg} from '../../render/index.ts';
import type {Finding} from './finding.ts';

/** The ffmpeg that a render would use, and the formats it can write. */
export async function encoderFindings(): Promise<Finding[]> {
  try {
    const ffmpeg = await findFfmpeg();
    return [ffmpegFinding(ffmpeg), ...(await formatFindings(ffmpeg))];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{name: 'ffmpeg', ok: false, found, needed: true}];
  }
}

function ffmpegFinding({version, source, path}: Ffmpeg): Finding {
  const found = `${version}, from ${source}: ${path}`;
  return {name: 'ffmpeg', ok: true, found, needed: true};
}

function formatFindings(ffmpeg: Ffmpeg): Promise<Finding[]> {
  const others = formatNames.filter(format => format !== 'mp4');
  return Promise.all([
    ...codecNames.map(codec => finding(ffmpeg, 'mp4', codec)),
    ...others.map(format => finding(ffmpeg, format, 'h264')),
  ]);
}

async function finding(
  ffmpeg: Ffmpeg,
  format: Format,
  codec: Codec,
): Promise<Finding> {
  const {title} = format === 'mp4' ? codecs[codec] : formats[format];
  const missing = await missingFor(ffmpeg, format, codec);
  const name = format === 'mp4' ? `mp4 ${codec}` : format;
  return {
    name,
    ok: missing === undefined,
    found: missing === undefined ? title : `no ${title}: it has no ${missing}`,
    needed: format === 'mp4' && codec === 'h264',
    remedy: `Name an ffmpeg that has ${missing} with FFMPEG_PATH.`,
  };
}

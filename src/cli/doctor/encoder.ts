import {findFfmpeg, type Ffmpeg} from '../../render/index.ts';
import type {Finding} from './finding.ts';

/** The encoders that formats ask for, and which formats those are. */
const uses: readonly (readonly [encoder: string, use: string])[] = [
  ['libx264', 'MP4'],
  ['libx265', 'HEVC'],
  ['libvpx-vp9', 'WebM'],
  ['prores_ks', 'ProRes'],
  ['libwebp_anim', 'animated WebP'],
  ['apng', 'APNG'],
];

/** Any one of them encodes AV1. */
const av1Encoders = ['libsvtav1', 'libaom-av1', 'librav1e'];

/** The ffmpeg that a render would use, and what it can encode. */
export async function encoderFindings(): Promise<Finding[]> {
  try {
    const ffmpeg = await findFfmpeg();
    return [ffmpegFinding(ffmpeg), ...encoders(ffmpeg)];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{name: 'ffmpeg', ok: false, found, needed: true}];
  }
}

function ffmpegFinding({version, source, path}: Ffmpeg): Finding {
  const found = `${version}, from ${source}: ${path}`;
  return {name: 'ffmpeg', ok: true, found, needed: true};
}

function encoders({encoders}: Ffmpeg): Finding[] {
  const av1 = av1Encoders.find(name => encoders.includes(name));
  return [
    ...uses.map(([name, use]) => encoder(name, use, encoders.includes(name))),
    encoder(av1 ?? 'AV1', av1 ? 'AV1' : av1Encoders.join(', '), Boolean(av1)),
  ];
}

function encoder(name: string, use: string, ok: boolean): Finding {
  return {
    name,
    ok,
    found: ok ? use : `no ${use}`,
    needed: name === 'libx264',
    remedy: `Name an ffmpeg that has ${name} with FFMPEG_PATH.`,
  };
}

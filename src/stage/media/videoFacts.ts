import {spawnSync} from 'node:child_process';
import {allowances} from '../allowed/allowances.ts';
import {noteRead} from '../allowed/reads.ts';
import {
  type FfmpegCandidate,
  ffmpegCandidates,
} from '../../ffmpegCandidates.ts';
import {remembered} from '../../remembered.ts';
import {containerDuration} from './containerDuration.ts';
import {decoderVersion} from './decoderVersion.ts';
import {pictureFilter, upright} from './pictureFilter.ts';

/** What a video's header says, and how its frames are read. */
export interface VideoFacts {
  readonly file: string;
  /** The program that reads it. */
  readonly ffmpeg: string;
  /** Square pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** Seconds; infinite where the file does not say it. */
  readonly duration: number;
  /** Seconds that its clock shows at its start. */
  readonly start: number;
  /** Options before the file, for decoders that keep alpha. */
  readonly decoder: readonly string[];
  /** The filter that makes upright pictures with square pixels in RGBA. */
  readonly filter: string;
  /** Options that give every frame of the file once. */
  readonly everyFrame: readonly string[];
}

/**
 * The facts of a video file.
 *
 * @throws Error when no ffmpeg runs, or none can read the file.
 */
export const videoFacts = remembered((file: string): VideoFacts => {
  const {ffmpeg} = allowances();
  noteRead('decoder', '', () => decoderVersion(ffmpeg));
  return factsFrom(file, askFfmpeg(file));
});

function factsFrom(file: string, {ffmpeg, stdout, stderr}: Answer): VideoFacts {
  const size = /^#dimensions 0: (\d+)x(\d+)/m.exec(stdout);
  if (!size)
    throw new Error(
      `ffmpeg cannot read it (${complaint(stderr)}). Play the file elsewhere to see whether it is whole, or convert it to MP4`,
    );
  const [width, height] = [Number(size[1]), Number(size[2])];
  const said = /Stream #\S+ Video: (.*)/.exec(stderr)?.[1] ?? '';
  const clock = /Duration: (\d+):(\d+):([\d.]+), start: (-?[\d.]+)/.exec(
    stderr,
  );
  const [, hours = 0, minutes = 0, seconds = Infinity, start = 0] = clock ?? [];
  const header = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const decoder = decoderWithAlpha(said, stderr);
  return {
    file,
    ffmpeg,
    width,
    height,
    duration: containerDuration(file) ?? header,
    start: Math.max(0, Number(start)),
    decoder,
    filter: pictureFilter({
      pixels: pixelsOf(said, decoder.length > 0),
      height,
      isTagged: matrices.test(said),
    }),
    everyFrame: passthrough(stderr),
  };
}

const matrices = /\b(?:bt709|smpte170m|bt470bg|smpte240m|fcc|bt2020\w*|gbr)\b/;

/** The layout of pixels, which the decoder that was asked may give without alpha. */
function pixelsOf(said: string, hasAlpha: boolean): string {
  const pixels = /\byuv\w+/.exec(said)?.[0] ?? '';
  return hasAlpha ? pixels.replace(/^yuv(?=\d)/, 'yuva') : pixels;
}

/** ffmpeg's own decoders of VP8 and VP9 drop alpha. */
function decoderWithAlpha(said: string, stderr: string): readonly string[] {
  const codec = /^vp[89]\b/.exec(said)?.[0];
  const hasAlpha = /alpha_mode\s*:\s*1/i.test(stderr);
  if (!codec || !hasAlpha) return [];
  return ['-c:v', codec === 'vp8' ? 'libvpx' : 'libvpx-vp9'];
}

/** ffmpeg 5.1, with libavutil 57.28, has another name for this option. */
function passthrough(stderr: string): readonly string[] {
  const [, major = '0', minor = '0'] =
    /libavutil\s+(\d+)\.\s*(\d+)/.exec(stderr) ?? [];
  const isNew = Number(major) * 1000 + Number(minor) >= 57_028;
  return isNew ? ['-fps_mode', 'passthrough'] : ['-vsync', 'passthrough'];
}

interface Answer {
  readonly ffmpeg: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Reads the first frame with the first ffmpeg that runs. */
function askFfmpeg(file: string): Answer {
  const failures: string[] = [];
  for (const candidate of ffmpegCandidates(allowances().ffmpeg)) {
    const answer = askOne(candidate, file);
    if (typeof answer !== 'string') return answer;
    failures.push(`${candidate.source}: ${answer}`);
  }
  throw new Error(
    `no ffmpeg runs to read it with (${failures.join('; ')}). Install ffmpeg with your system’s package manager, or name one with --ffmpeg PATH or FFMPEG_PATH.`,
  );
}

function askOne({path}: FfmpegCandidate, file: string): Answer | string {
  try {
    const ffmpeg = path();
    const {error, stdout, stderr} = spawnSync(
      ffmpeg,
      [
        ['-nostdin', '-i', `file:${file}`, '-map', '0:v:0', '-frames:v', '1'],
        ['-vf', upright, '-f', 'framecrc', '-'],
      ].flat(),
      {encoding: 'utf8', timeout: 30_000, windowsHide: true},
    );
    if (error) return error.message;
    if (!/^ffmpeg version/m.test(stderr)) return 'it does not answer';
    return {ffmpeg, stdout, stderr};
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0]! : 'missing';
  }
}

/** The last line of what ffmpeg says is the reason; it leads with the file. */
function complaint(stderr: string): string {
  return stderr
    .trim()
    .split('\n')
    .at(-1)!
    .replace(/^file:.*: /, '');
}

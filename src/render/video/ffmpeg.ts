import {reasonOf} from '../files/fileError.ts';
import {
  type FfmpegCandidate,
  ffmpegCandidates,
} from '../../ffmpegCandidates.ts';
import {remembered} from '../../remembered.ts';
import {askProgram} from './askProgram.ts';
import {askedOnce} from './askedOnce.ts';

export {type FfmpegCandidate, ffmpegCandidates};

/** An ffmpeg that runs. */
export interface Ffmpeg {
  readonly path: string;
  /** Where it was found: `--ffmpeg`, `FFMPEG_PATH`, a package, or the PATH. */
  readonly source: string;
  readonly version: string;
  /** Names of its encoders, such as `libx264`. */
  readonly encoders: readonly string[];
}

/**
 * The first running ffmpeg in order of preference.
 *
 * @throws Error that lists each place and its problem when none runs.
 */
export async function findFfmpeg(
  explicit?: string,
  candidates = ffmpegCandidates(explicit),
): Promise<Ffmpeg> {
  const first = await runningFfmpegs(candidates).next();
  // The list is never empty: without any ffmpeg it throws.
  return first.value!;
}

/**
 * The running ffmpegs in order of preference. Each is tried on demand, and
 * once.
 *
 * @throws Error that lists each place and its problem when none runs.
 */
export async function* runningFfmpegs(
  candidates: readonly FfmpegCandidate[],
): AsyncGenerator<Ffmpeg, undefined> {
  const failures: string[] = [];
  for (const candidate of candidates) {
    const {source, path} = candidate;
    const probed = await tried(path).catch((error: unknown) => {
      if (candidate.isNamed) throw namedWrongly(candidate, error);
      failures.push(`${source}: ${firstLine(error)}`);
      return undefined;
    });
    if (probed) yield {source, ...probed};
  }
  if (failures.length === candidates.length) throw noneRuns(failures);
  return undefined;
}

function namedWrongly({source, path}: FfmpegCandidate, cause: unknown): Error {
  return new Error(
    `The ffmpeg that ${source} names does not run: ${path()} (${firstLine(cause)}). Correct the path, or leave it out to have one found.`,
    {cause},
  );
}

function noneRuns(failures: readonly string[]): Error {
  return new Error(
    `No ffmpeg was found to encode video with:\n${failures.map(line => `  ${line}`).join('\n')}\n` +
      'Install ffmpeg with your system’s package manager, or run `npm rebuild ffmpeg-static` while online, or name one with --ffmpeg PATH or FFMPEG_PATH.',
  );
}

/** Whether an ffmpeg has a container; animated AVIF needs 5.1 or newer. */
export const hasContainer = remembered((container: string) =>
  askedOnce(async (path: string) => {
    const {stdout} = await askProgram(path, ['-h', `muxer=${container}`]);
    return stdout.toString().startsWith(`Muxer ${container}`);
  }),
);

async function tried(path: () => string) {
  return probe(path());
}

const probe = askedOnce(
  async (path: string): Promise<Omit<Ffmpeg, 'source'>> => {
    const {stdout, stderr} = await askProgram(path, ['-encoders']);
    const version = /^ffmpeg version (\S+)/m.exec(stderr)?.[1];
    if (!version) throw new Error(`${path} does not answer like ffmpeg`);
    // The fourth letter marks experimental encoders, which refuse to run.
    const encoders = stdout
      .toString()
      .matchAll(/^ [VAS][A-Z.]{2}[^X][A-Z.]{2} (\S+)/gm);
    return {
      path,
      version,
      encoders: [...encoders].map(([, name]) => name!).filter(n => n !== '='),
    };
  },
);

/** Packages throw strings as well as errors. */
function firstLine(error: unknown): string {
  return reasonOf(error).why.split('\n', 1)[0]!;
}

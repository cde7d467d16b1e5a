import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {ownRequire} from '../../ownModules.ts';

/** An ffmpeg that runs. */
export interface Ffmpeg {
  readonly path: string;
  /** Where it was found: `--ffmpeg`, `FFMPEG_PATH`, a package, or the PATH. */
  readonly source: string;
  readonly version: string;
  /** Names of its encoders, such as `libx264`. */
  readonly encoders: readonly string[];
}

/** A place to look for ffmpeg. */
export interface FfmpegCandidate {
  readonly source: string;
  /** The program's path; throws when there is none. */
  readonly path: () => string;
}

/**
 * The ffmpeg to encode with: the one that is named explicitly or by
 * `FFMPEG_PATH`, which must then run; else the first that runs of the packages
 * `ffmpeg-static` and `@ffmpeg-installer/ffmpeg` and the PATH.
 */
export function findFfmpeg(explicit?: string): Promise<Ffmpeg> {
  if (explicit) return named('--ffmpeg', explicit);
  const fromEnvironment = process.env['FFMPEG_PATH'];
  if (fromEnvironment) return named('FFMPEG_PATH', fromEnvironment);
  return firstThatRuns(knownPlaces);
}

/** Whether an ffmpeg knows the container of animated AVIF; 5.1 and newer do. */
export async function canWriteAvif(path: string): Promise<boolean> {
  const {stdout} = await promisify(execFile)(path, ['-h', 'muxer=avif']);
  return stdout.startsWith('Muxer avif');
}

/** Tries candidates in order; the error lists each with what is wrong. */
export async function firstThatRuns(
  candidates: readonly FfmpegCandidate[],
): Promise<Ffmpeg> {
  const failures: string[] = [];
  for (const candidate of candidates) {
    try {
      return await probe(candidate.source, candidate.path());
    } catch (error) {
      failures.push(`  ${candidate.source}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    `No ffmpeg was found to encode video with:\n${failures.join('\n')}\n` +
      'Install ffmpeg with your system’s package manager, or run `npm rebuild ffmpeg-static` while online, or name one with --ffmpeg PATH or FFMPEG_PATH.',
  );
}

const knownPlaces: readonly FfmpegCandidate[] = [
  {source: 'ffmpeg-static', path: () => text(ownRequire('ffmpeg-static'))},
  {
    source: '@ffmpeg-installer/ffmpeg',
    path: () => text(ownRequire('@ffmpeg-installer/ffmpeg').path),
  },
  {source: 'PATH', path: () => 'ffmpeg'},
];

function text(path: unknown): string {
  if (typeof path === 'string') return path;
  throw new Error('it has no program for this platform');
}

async function named(source: string, path: string): Promise<Ffmpeg> {
  try {
    return await probe(source, path);
  } catch (cause) {
    throw new Error(
      `The ffmpeg that ${source} names does not run: ${path} (${firstLine(cause)}). Correct the path, or leave it out to let one be found.`,
      {cause},
    );
  }
}

async function probe(source: string, path: string): Promise<Ffmpeg> {
  const {stdout, stderr} = await promisify(execFile)(path, ['-encoders']);
  const version = /^ffmpeg version (\S+)/m.exec(stderr)?.[1];
  if (!version) throw new Error(`${path} does not answer as ffmpeg does`);
  // The fourth letter marks what is experimental, and refuses to run.
  const encoders = stdout.matchAll(/^ [VAS][A-Z.]{2}[^X][A-Z.]{2} (\S+)/gm);
  return {
    path,
    source,
    version,
    encoders: [...encoders].map(([, name]) => name!).filter(n => n !== '='),
  };
}

/** Packages throw strings as well as errors. */
function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0]!;
}

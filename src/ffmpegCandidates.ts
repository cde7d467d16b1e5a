import {ownRequire} from './ownModules.ts';

/** A place to look for ffmpeg. */
export interface FfmpegCandidate {
  readonly source: string;
  /** The program's path; throws when there is none. */
  readonly path: () => string;
  /** Whether a user has named it, so that it has to run. */
  readonly isNamed?: true;
}

/**
 * Where to look for ffmpeg, in order of preference. An explicit path or
 * `FFMPEG_PATH` is the only candidate; otherwise the packages `ffmpeg-static`
 * and `@ffmpeg-installer/ffmpeg`, then the PATH.
 */
export function ffmpegCandidates(
  explicit?: string,
): readonly FfmpegCandidate[] {
  const fromEnvironment = process.env['FFMPEG_PATH'];
  if (explicit) return [named('--ffmpeg', explicit)];
  return fromEnvironment
    ? [named('FFMPEG_PATH', fromEnvironment)]
    : knownPlaces;
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

/** A candidate that a user has named has to run. */
function named(source: string, path: string): FfmpegCandidate {
  return {source, path: () => path, isNamed: true};
}

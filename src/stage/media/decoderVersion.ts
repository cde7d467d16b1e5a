import {spawnSync} from 'node:child_process';
import {
  type FfmpegCandidate,
  ffmpegCandidates,
} from '../../ffmpegCandidates.ts';

/**
 * What the ffmpeg that reads videos says of itself and its libraries; undefined when
 * none runs.
 *
 * @param explicit - Path of the only ffmpeg; one is found if left out.
 */
export function decoderVersion(explicit?: string): string | undefined {
  return ffmpegCandidates(explicit)
    .map(versionOf)
    .find(version => version !== undefined);
}

function versionOf({path}: FfmpegCandidate): string | undefined {
  try {
    const {stdout, error} = spawnSync(path(), ['-version'], {
      encoding: 'utf8',
      timeout: 30_000,
      windowsHide: true,
    });
    return !error && stdout.startsWith('ffmpeg version') ? stdout : undefined;
  } catch {
    // A package without a program for this platform.
    return undefined;
  }
}

import {projectSources} from '../../stage/bundle/sources.ts';
import {encodersFor} from '../formats.ts';
import {figureInputs, type FigureKey} from '../inputs/figureInputs.ts';
import {rendererInputs} from '../inputs/rendererInputs.ts';
import {type Versions, versionsWith} from '../inputs/versions.ts';
import type {FigureJob} from '../job.ts';
import type {findFfmpeg} from '../video/ffmpeg.ts';
import {remembered} from '../remembered.ts';

/** A figure's key, and the versions that are part of it. */
export interface VersionedKey extends FigureKey {
  readonly versions: Versions;
}

/**
 * Gives the keys of figures as everything is now: what is read once is not read
 * again, so ask anew for every render.
 */
export function figureKeys(
  ffmpegOf: typeof findFfmpeg,
): (job: FigureJob) => Promise<VersionedKey> {
  const sourcesOf = remembered(projectSources);
  const rendererOf = remembered(async (ffmpeg: string | undefined) => {
    const found = await ffmpegOf(ffmpeg).catch(() => undefined);
    const versions = versionsWith(found);
    const inputs = [rendererInputs(versions), found?.encoders];
    return {versions, inputs};
  });
  const rendererAlone = remembered(async () => {
    const versions = versionsWith(undefined);
    return {versions, inputs: rendererInputs(versions)};
  });
  return async job => {
    const {versions, inputs} = needsFfmpeg(job)
      ? await rendererOf(job.ffmpeg)
      : await rendererAlone(undefined);
    const sources = await sourcesOf(job.project);
    return {...figureInputs(job, sources, inputs), versions};
  };
}

function needsFfmpeg({formats, codec = 'h264'}: FigureJob): boolean {
  return formats.some(format => encodersFor(format, codec).length > 0);
}

import {projectSources} from '../../stage/bundle/sources.ts';
import {encodersFor} from '../formats.ts';
import {figureInputs, type FigureKey} from '../inputs/figureInputs.ts';
import {rendererInputs} from '../inputs/rendererInputs.ts';
import {type Versions, versionsWith} from '../inputs/versions.ts';
import type {FigureJob} from '../job.ts';
import {type Ffmpeg, findFfmpeg} from '../video/ffmpeg.ts';
import {x264Of} from '../video/x264.ts';
import {remembered} from '../remembered.ts';

/** A figure's key, and the versions that are part of it. */
export interface VersionedKey extends FigureKey {
  readonly versions: Versions;
}

/**
 * Gives the keys of figures as everything is now: what is read once is not read
 * again, so ask anew for every render.
 */
export function figureKeys(): (job: FigureJob) => Promise<VersionedKey> {
  const sourcesOf = remembered(projectSources);
  const encodedWith = remembered(async (ffmpeg: string | undefined) => {
    // Whether one is missing is told when something has to be drawn.
    const found = await findFfmpeg(ffmpeg).catch(() => undefined);
    return rendererWith(found, found && (await x264Of(found.path)));
  });
  const alone = rendererWith();
  return async job => {
    const [renderer, sources] = await Promise.all([
      needsFfmpeg(job) ? encodedWith(job.ffmpeg) : alone,
      sourcesOf(job.project),
    ]);
    const key = figureInputs(job, sources, renderer.inputs);
    return {...key, versions: renderer.versions};
  };
}

function rendererWith(ffmpeg?: Ffmpeg, x264?: string) {
  const versions = versionsWith(ffmpeg, x264);
  return {versions, inputs: [rendererInputs(versions), ffmpeg?.encoders]};
}

function needsFfmpeg({formats, codec = 'h264'}: FigureJob): boolean {
  return formats.some(format => encodersFor(format, codec).length > 0);
}

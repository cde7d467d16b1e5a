import {setImmediate} from 'node:timers/promises';
import {projectSources} from '../../stage/bundle/sources.ts';
import type {Format} from '../job/formats.ts';
import {figureInputs, type FigureKey} from '../inputs/figureInputs.ts';
import {rendererInputs, rendererSources} from '../inputs/rendererInputs.ts';
import {type Versions, versionsWith} from '../inputs/versions.ts';
import type {FigureJob} from '../job/job.ts';
import {chooseEncoder, type EncoderChoice} from '../video/chooseEncoder.ts';
import {askedOnce} from '../video/askedOnce.ts';
import {ffmpegCandidates} from '../video/ffmpeg.ts';
import {x264Of} from '../video/x264.ts';
import {once, remembered} from '../../remembered.ts';

/** A figure's key, and the versions that are part of it. */
export interface VersionedKey extends FigureKey {
  readonly versions: Versions;
}

/**
 * Computes keys of figures from the state of the disk now. Inputs are read
 * once, so each render needs a fresh function.
 */
export function figureKeys(): (job: FigureJob) => Promise<VersionedKey> {
  const sourcesOf = remembered(projectSources);
  const drawnBy = once(rendererSources);
  return async job => {
    const asked = encodersOf(job);
    // Lets ffmpeg start, so that it answers while files are read.
    await setImmediate();
    const sources = await sourcesOf(job.project);
    const drawing = drawnBy();
    const encoders = await asked;
    const versions = versionsWith(await versionsOf(encoders));
    const names = encoders.map(({format, choice}) => [format, choice.name]);
    const renderer = [
      rendererInputs(versions, drawing),
      Object.fromEntries(names),
    ];
    return {...figureInputs(job, sources, renderer), versions};
  };
}

/** What encodes a format. */
interface FormatChoice {
  readonly format: Format;
  readonly choice: EncoderChoice;
}

async function encodersOf({
  formats,
  codec = 'h264',
  ffmpeg,
}: FigureJob): Promise<readonly FormatChoice[]> {
  const candidates = ffmpegCandidates(ffmpeg);
  const choices = formats.map(async format => {
    // A missing encoder is an error only when something has to be drawn.
    const choice = await chooseEncoder(format, codec, candidates).catch(
      () => undefined,
    );
    return choice ? [{format, choice}] : [];
  });
  return (await Promise.all(choices)).flat();
}

/**
 * The version of each ffmpeg that encodes, and of its x264 where it uses one. A
 * version used by some formats only is named after them.
 */
async function versionsOf(
  encoders: readonly FormatChoice[],
): Promise<Versions> {
  const versions: Record<string, string> = {};
  for (const {format, choice} of encoders) {
    const {name, ffmpeg} = choice;
    const use = choice.isPreferred ? 'ffmpeg' : `ffmpeg for ${format}`;
    versions[use] = ffmpeg.version;
    const x264 = name === 'libx264' ? await x264Known(ffmpeg.path) : undefined;
    if (x264 !== undefined) versions['x264'] = x264;
  }
  return versions;
}

const x264Known = askedOnce(x264Of);

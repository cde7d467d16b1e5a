import {
  chooseEncoder,
  ffmpegCandidates,
  type FigureJob,
  type Format,
} from '../../render/index.ts';
import type {PlannedEncoder} from './renderPlan.ts';

/** The encoder of each format of some figures that needs one. */
export async function plannedEncoders(
  jobs: readonly Pick<FigureJob, 'formats' | 'codec' | 'ffmpeg'>[],
): Promise<readonly PlannedEncoder[]> {
  const planned = new Map<Format, Promise<PlannedEncoder | undefined>>();
  for (const job of jobs) {
    for (const format of job.formats) {
      if (!planned.has(format)) planned.set(format, plan(format, job));
    }
  }
  const encoders = await Promise.all(planned.values());
  return encoders.filter(encoder => encoder !== undefined);
}

async function plan(
  format: Format,
  {codec = 'h264', ffmpeg}: Pick<FigureJob, 'codec' | 'ffmpeg'>,
): Promise<PlannedEncoder | undefined> {
  try {
    const candidates = ffmpegCandidates(ffmpeg);
    const choice = await chooseEncoder(format, codec, candidates);
    if (!choice) return undefined;
    const {version, source, path} = choice.ffmpeg;
    return {format, encoder: choice.name, version, source, path};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {format, error: reason};
  }
}

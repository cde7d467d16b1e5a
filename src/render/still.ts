import type {FigureJob, Moment} from './job/job.ts';
import {beginBundle} from '../stage/bundle/beginBundle.ts';
import {encodePng} from './images/png.ts';
import {playTo} from './frames/moment.ts';
import type {StageProject} from '../stage/index.ts';

/** One frame of a figure. */
export interface StillJob extends Pick<
  FigureJob,
  | 'project'
  | 'scenes'
  | 'width'
  | 'height'
  | 'design'
  | 'background'
  | 'variables'
  | 'timing'
  | 'moved'
  | 'allowances'
> {
  readonly at: Moment;
  /** Frames a second at which the moment is found; 60 if left out. */
  readonly fps?: number;
}

/** A drawn frame. */
export interface Still {
  readonly png: Buffer;
  /** Warnings of the scenes up to there. */
  readonly warnings: readonly string[];
  /**
   * The saved timing that is not honoured. Only the end of a figure shows which
   * beats are missing, so it is played to its end, undrawn, unless it keeps the
   * script's own timing.
   */
  timingWarnings(): Promise<readonly string[]>;
}

/**
 * Draws one frame. Warnings about its saved timing are available on request.
 */
export async function drawStill(job: StillJob): Promise<Still> {
  beginBundle(job.project);
  // Loading the stage takes time that a render need not spend here.
  const {loadProject} = await import('../stage/index.ts');
  const {allowances = {}} = job;
  return drawStillOf(await loadProject(job.project, {allowances}), job);
}

/** Draws one frame of a loaded project. */
export async function drawStillOf(
  project: StageProject,
  job: StillJob,
): Promise<Still> {
  const {openPlayer} = await import('../stage/index.ts');
  const {fps = 60} = job;
  const player = await openPlayer(project, {...job, fps, timeline: 'played'});
  await playTo(player, job.at);
  await player.draw();
  const {pixels, width, height} = player.picture;
  return {
    png: await encodePng(pixels, width, height),
    warnings: player.warnings,
    timingWarnings: async () => {
      if (player.keepsTiming) while (await player.advance());
      return player.timingWarnings;
    },
  };
}

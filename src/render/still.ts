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
  | 'background'
  | 'variables'
  | 'timing'
  | 'moved'
> {
  readonly at: Moment;
}

/** Frames a second by which a still's moment is found. */
const fps = 60;

/** A frame that was drawn. */
export interface Still {
  readonly png: Buffer;
  /**
   * What of the saved timing is not honoured. Only the end of a figure tells
   * which beats it does not have, so it is played to there, undrawn, unless it
   * keeps the script's own timing.
   */
  timingWarnings(): Promise<readonly string[]>;
}

/** Draws one frame; what of saved timing it does not honour can be asked for. */
export async function drawStill(job: StillJob): Promise<Still> {
  beginBundle(job.project);
  // The stage takes time to load, which a render need not spend here.
  const {loadProject} = await import('../stage/index.ts');
  return drawStillOf(await loadProject(job.project), job);
}

/** The same of a project that was loaded before. */
export async function drawStillOf(
  project: StageProject,
  job: StillJob,
): Promise<Still> {
  const {openPlayer} = await import('../stage/index.ts');
  const player = await openPlayer(project, {...job, fps, timeline: 'played'});
  await playTo(player, job.at);
  await player.draw();
  const {pixels, width, height} = player.picture;
  return {
    png: await encodePng(pixels, width, height),
    timingWarnings: async () => {
      if (player.keepsTiming) while (await player.advance());
      return player.timingWarnings;
    },
  };
}

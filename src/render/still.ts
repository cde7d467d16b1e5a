import type {FigureJob, Moment} from './job.ts';
import {encodePng} from './images/png.ts';
import {playTo} from './moment.ts';

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
> {
  readonly at: Moment;
}

/** Frames a second by which a still's moment is found. */
const fps = 60;

/** Draws one frame and gives it as PNG. */
export async function renderStill(job: StillJob): Promise<Buffer> {
  // The stage takes time to load, which a render need not spend here.
  const {loadProject, openPlayer} = await import('../stage/index.ts');
  const project = await loadProject(job.project);
  const player = await openPlayer(project, {...job, fps, timeline: 'played'});
  await playTo(player, job.at);
  await player.draw();
  const {pixels, width, height} = player.picture;
  return encodePng(pixels, width, height);
}

import type {Player} from '../stage/index.ts';
import type {FigureJob} from './job.ts';

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
  /** Seconds from the start, the name of a beat, or the last frame. */
  readonly at: number | 'last' | (string & {});
}

/** Frames a second by which a still's moment is found. */
const fps = 60;

/** Draws one frame and gives it as PNG. */
export async function renderStill(job: StillJob): Promise<Buffer> {
  // The stage takes time to load, which a render need not spend here.
  const {loadProject, openPlayer} = await import('../stage/index.ts');
  const project = await loadProject(job.project);
  const player = await openPlayer(project, {...job, fps});
  await player.seek(frameAt(player, job.at));
  await player.draw();
  return player.canvas.encode('png');
}

/** The frame of a moment; the error names the moments there are. */
function frameAt(
  player: Pick<Player, 'fps' | 'frames' | 'scenes'>,
  at: StillJob['at'],
): number {
  const last = player.frames - 1;
  if (at === 'last') return last;
  const seconds = typeof at === 'number' ? at : beatTime(player, at);
  const frame = Math.round(seconds * player.fps);
  if (frame >= 0 && frame <= player.frames) return Math.min(frame, last);
  const length = (player.frames / player.fps).toFixed(2);
  throw new RangeError(
    `There is no frame at ${seconds} s: the figure lasts ${length} s. Choose a moment from 0 to ${length}, or last.`,
  );
}

function beatTime(
  {fps, scenes}: Pick<Player, 'fps' | 'scenes'>,
  name: string,
): number {
  for (const {firstFrame, events} of scenes) {
    const beat = events.find(event => event.name === name);
    if (beat) return firstFrame / fps + beat.time;
  }
  const names = scenes.flatMap(({events}) => events.map(event => event.name));
  throw new Error(
    `There is no beat “${name}”. Choose one of: ${names.join(', ') || '(the figure has none)'}.`,
  );
}

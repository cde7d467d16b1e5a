import type {loadProject, PlayerOptions} from '../stage/index.ts';
import {openPlayer} from '../stage/index.ts';
import {endsAbruptly} from './endsAbruptly.ts';
import type {Finding} from './finding.ts';
import {outOfFrame} from './outOfFrame.ts';
import {overlaps} from './overlaps.ts';
import type {Showing} from './sight.ts';
import {tooBrief} from './tooBrief.ts';
import {tooFaint} from './tooFaint.ts';
import {tooSmall} from './tooSmall.ts';
import {playedFps, watch} from './watch.ts';

/** Which figure is looked at, and what lies behind it. */
export interface FigureView extends Pick<
  PlayerOptions,
  'scenes' | 'variables' | 'timing'
> {
  /** The colour behind everything. */
  readonly background: string;
}

/** What a viewer of a figure would be bothered by, in order of time; nothing is drawn for it. */
export async function checkFigure(
  project: Awaited<ReturnType<typeof loadProject>>,
  view: FigureView,
): Promise<readonly Finding[]> {
  const player = await openPlayer(project, {
    ...view,
    ...project.size,
    fps: playedFps,
  });
  const moments = await watch(player);
  const duration = player.frames / player.fps;
  const {size: frame} = project;
  return findingsIn({moments, duration, frame, ground: view.background});
}

const rules = [
  outOfFrame,
  overlaps,
  tooSmall,
  tooFaint,
  tooBrief,
  endsAbruptly,
] as const;

/** What every rule finds. */
export function findingsIn(showing: Showing): readonly Finding[] {
  return rules
    .flatMap(rule => rule(showing))
    .sort((one, other) => one.time - other.time);
}

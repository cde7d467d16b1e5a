import type {StillJob} from '../render/index.ts';
import {loadProject, openPlayer, type Beat} from '../stage/index.ts';

/** How a figure passes when it is played alone. */
export interface FigureTiming {
  /** Seconds. */
  readonly duration: number;
  /** Named moments, in seconds from the start of the figure. */
  readonly beats: readonly Beat[];
}

/** The rate at which moments are counted: that of the best quality. */
const fps = 60;

/** Plays a figure without drawing it. */
export async function figureTiming(
  drawing: Omit<StillJob, 'at'>,
): Promise<FigureTiming> {
  const project = await loadProject(drawing.project);
  const {frames, scenes} = await openPlayer(project, {...drawing, fps});
  const beats = scenes.flatMap(({firstFrame, events}) =>
    events.map(({name, time}) => ({
      name,
      time: exact(firstFrame / fps + time),
    })),
  );
  return {duration: exact(frames / fps), beats};
}

/** Without the dust of added durations: to the microsecond. */
function exact(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}

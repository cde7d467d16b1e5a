import type {FigureEntry} from '../../src/catalogue.ts';
import {drawing, type Look} from '../../src/cli/jobs/figureJobs.ts';
import {loadProject, openPlayer, type Player} from '../../src/stage/index.ts';
import type {Picture} from './compare.ts';
import {shown} from './shown.ts';

/** How a figure is opened: the options of `drawing`, and the frame rate. */
export interface Playing extends Look {
  /** Frames a second. */
  readonly fps: number;
}

/** Opens a figure on the stage as `render` does. */
export async function openFigure(
  figure: FigureEntry,
  {fps, ...look}: Playing,
): Promise<Player> {
  const options = drawing(figure, look);
  const project = await loadProject(options.project);
  return openPlayer(project, {...options, fps});
}

/**
 * The last frame that is not past a time, in seconds. At the time of a beat,
 * its rest ends and nothing moves yet.
 */
export function frameAt({fps, frames}: Player, time: number): number {
  return Math.min(frames - 1, Math.floor(time * fps));
}

/** A frame's pixels. */
export async function picture(player: Player, frame: number): Promise<Picture> {
  await player.seek(frame);
  await player.draw();
  const {width, height} = player.picture;
  const context = shown(player).getContext('2d');
  return {width, height, data: context.getImageData(0, 0, width, height).data};
}

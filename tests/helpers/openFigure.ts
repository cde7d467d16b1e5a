import type {FigureEntry} from '../../src/catalogue.ts';
import {drawing, type Look} from '../../src/cli/jobs/figureJobs.ts';
import {
  loadProject,
  openPlayer,
  type Player,
  type PlayerOptions,
} from '../../src/stage/index.ts';
import type {Picture} from './compare.ts';
import {shown} from './shown.ts';

/** How a figure is opened: the options of `drawing`, and those of a player. */
export interface Playing extends Look, Pick<PlayerOptions, 'timeline'> {
  /** Frames a second. */
  readonly fps: number;
}

/**
 * Opens a figure on the stage as `render` does. One that is played through once
 * takes half the time with a `played` timeline.
 */
export async function openFigure(
  figure: FigureEntry,
  {fps, timeline, ...look}: Playing,
): Promise<Player> {
  const options = drawing(figure, look);
  const project = await loadProject(options.project);
  return openPlayer(project, {...options, fps, ...(timeline && {timeline})});
}

/** Plays a figure once, and stops at the end of each beat's rest. */
export async function* beatsOf(
  figure: FigureEntry,
  playing: Playing,
): AsyncGenerator<{readonly name: string; readonly player: Player}> {
  const player = await openFigure(figure, {...playing, timeline: 'played'});
  const told = new Set<string>();
  do {
    const {frame} = player;
    for (const {name, time} of player.scenes.flatMap(({events}) => events)) {
      const end = frameAt(player, time);
      if (told.has(name) || end > frame) continue;
      told.add(name);
      // A beat without a rest is known in the frame after its own.
      if (end < player.frame) await player.seek(end);
      yield {name, player};
    }
  } while (await player.advance());
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

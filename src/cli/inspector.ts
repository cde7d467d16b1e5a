/** What looks at a figure in the process that is about to draw it. */
import {checkFigure, playedFps} from '../check/index.ts';
import type {Inspect} from '../render/index.ts';
import {openPlayer} from '../stage/index.ts';
import {findingText} from './findingText.ts';

/**
 * Checks a figure as `check` does, at the size and rate that it is designed for.
 * Drawn like that, it need not be opened again.
 */
export const inspect: Inspect = async (project, job) => {
  const {width, height} = project.size;
  const ground = String(job.variables['ground']);
  const player = await openPlayer(project, {
    ...job,
    // Where there is no ground, it looks at the one that the theme is made for.
    variables: {...job.variables, plate: ground},
    // A part of a long figure has the scene before it only to fade in from.
    scenes: job.part ? [job.part.scene] : job.scenes,
    width,
    height,
    fps: playedFps,
    timeline: 'played',
  });
  const found = await checkFigure(player, {
    frame: {width, height},
    ground,
  });
  const findings = found.map(finding => `check: ${findingText(finding)}`);
  const isDrawnSo =
    job.width === width &&
    job.height === height &&
    job.fps === playedFps &&
    job.variables['plate'] === ground &&
    !job.part;
  if (!isDrawnSo) return {findings};
  await player.seek(0);
  return {findings, player};
};

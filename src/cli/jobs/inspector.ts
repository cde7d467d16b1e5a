/** What looks at a figure in the process that is about to draw it. */
import {playedFps} from '../../check/index.ts';
import type {FigureJob, Inspect} from '../../render/index.ts';
import type {StageProject} from '../../stage/index.ts';
import {checkScenes} from './checkScenes.ts';
import {findingText} from '../words/findingText.ts';

/**
 * Checks a figure as `check` does, at the size and rate that it is designed for.
 * Drawn like that, it need not be opened again.
 */
export const inspect: Inspect = async (project, job) => {
  const ground = String(job.variables['ground']);
  const {findings, player} = await checkScenes(project, {
    ...job,
    // Where there is no ground, it looks at the one that the theme is made for.
    variables: {...job.variables, plate: ground},
    // A part of a long figure has the scene before it only to fade in from.
    scenes: job.part ? [job.part.scene] : job.scenes,
    ground,
  });
  const lines = findings.map(finding => `check: ${findingText(finding)}`);
  if (!player || !isDrawnAsChecked(project, job)) return {findings: lines};
  await player.seek(0);
  return {findings: lines, player};
};

function isDrawnAsChecked(
  {size}: StageProject,
  {width, height, fps, variables, part}: FigureJob,
): boolean {
  return (
    width === size.width &&
    height === size.height &&
    fps === playedFps &&
    variables['plate'] === variables['ground'] &&
    !part
  );
}

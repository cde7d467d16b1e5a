/** What looks at a figure in the process that is about to draw it. */
import {checkFigure, playedFps} from '../check/index.ts';
import type {Inspect} from '../render/index.ts';
import {openPlayer} from '../stage/index.ts';
import {findingText} from './findingText.ts';

/** Checks a figure as `check` does, at the size that it is designed for. */
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
  const findings = await checkFigure(player, {
    frame: {width, height},
    ground,
  });
  return findings.map(finding => `check: ${findingText(finding)}`);
};

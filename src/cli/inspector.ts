/** What looks at a figure in the process that is about to draw it. */
import {checkFigure, playedFps} from '../check/index.ts';
import type {Inspect} from '../render/index.ts';
import {openPlayer} from '../stage/index.ts';
import {findingText} from './findingText.ts';

/** Checks a figure as `check` does, at the size that it is designed for. */
export const inspect: Inspect = async (project, job) => {
  const {width, height} = project.size;
  const player = await openPlayer(project, {
    ...job,
    // A part of a long figure has the scene before it only to fade in from.
    scenes: job.part ? [job.part.scene] : job.scenes,
    width,
    height,
    fps: playedFps,
  });
  const findings = await checkFigure(player, {
    frame: {width, height},
    ground: String(job.variables['ground']),
  });
  return findings.map(finding => `check: ${findingText(finding)}`);
};

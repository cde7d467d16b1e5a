/** Checks a figure in the process that is about to draw it. */
import {type Finding, playedFps} from '../../check/index.ts';
import type {FigureJob, Inspect} from '../../render/index.ts';
import type {StageProject} from '../../stage/index.ts';
import {checkScenes} from './checkScenes.ts';
import {sceneDerivation, unverifiedIn} from './sceneDerivation.ts';
import {findingText} from '../words/findingText.ts';
import {countText} from '../words/wording.ts';
import {narrowWarning} from '../words/narrowWarning.ts';

/**
 * Checks a figure as `check` does, at its design size and rate. A job with that
 * size and rate need not open the figure again.
 */
export const inspect: Inspect = async (project, job) => {
  const ground = String(job.variables['ground']);
  const {findings, player} = await checkScenes(project, {
    ...job,
    // Without a ground, the theme's own ground counts.
    variables: {...job.variables, plate: ground},
    // A part of a long figure includes the scene before it only to fade in
    // from.
    scenes: job.part ? [job.part.scene] : job.scenes,
    goesOn: job.part?.isLast === false,
    ground,
  });
  requireTruthOf(findings);
  const told = toldOf(findings, job);
  const lines = [
    ...told.map(line => `check: ${line}`),
    // It keeps nothing from being drawn.
    ...(job.inspector?.strict ? [] : notVerified(project, job)),
  ];
  if (!player || !isDrawnAsChecked(project, job)) return {findings: lines};
  await player.seek(0);
  return {findings: lines, player};
};

/** A line for each finding; for a narrow layout one line with the way out. */
function toldOf(
  findings: readonly Finding[],
  job: FigureJob,
): readonly string[] {
  const narrow = narrowWarning(job.name, job);
  if (narrow === undefined || findings.length === 0) {
    return findings.map(findingText);
  }
  const many = countText(findings.length, 'finding');
  return [`${narrow} (${many}, which check lists)`];
}

function notVerified(project: StageProject, {scenes}: FigureJob): string[] {
  return scenes
    .flatMap(scene => unverifiedIn(sceneDerivation(project, scene)))
    .map(step => `not verified: ${step}`);
}

/**
 * A figure that says something false is not drawn, whatever else is let pass.
 *
 * @throws Error with all that is false: the moment, what is shown, and what is true.
 */
function requireTruthOf(findings: readonly Finding[]): void {
  const untrue = findings.filter(({rule}) => rule === 'untrue');
  if (untrue.length === 0) return;
  const lines = untrue
    .slice(0, TOLD)
    .map(finding => `\n    ${findingText(finding)}`);
  const more = untrue.length - TOLD;
  throw new Error(
    `It was not drawn, because it shows what is not true:${lines.join('')}${more > 0 ? `\n    and ${more} more` : ''}\nMend what shows it, or draw it all the same with --no-verify.`,
  );
}

/** How many false things are told of one figure. */
const TOLD = 8;

function isDrawnAsChecked(
  project: StageProject,
  {width, height, design, fps, variables, part}: FigureJob,
): boolean {
  const size = design ?? project.size;
  return (
    width === size.width &&
    height === size.height &&
    fps === playedFps &&
    variables['plate'] === variables['ground'] &&
    !part
  );
}

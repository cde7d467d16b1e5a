import {pathToFileURL} from 'node:url';
import type {Player, StageProject} from '../stage/index.ts';
import type {FigureJob} from './job/job.ts';

/** Inspects a figure before it is drawn. */
export type Inspect = (
  project: StageProject,
  job: FigureJob,
) => Promise<Inspection>;

/** What was found in a figure. */
export interface Inspection {
  /** One line for each finding. */
  readonly findings: readonly string[];
  /**
   * The player used for it, at its first frame, if it plays what the job draws.
   */
  readonly player?: Player | undefined;
}

/**
 * The findings of the module that a job names.
 *
 * @throws Error with all findings when the job allows none.
 */
export async function inspectFigure(
  project: StageProject,
  job: FigureJob,
): Promise<Inspection> {
  const {inspector} = job;
  if (!inspector) return {findings: []};
  const module: {readonly inspect: Inspect} = await import(
    pathToFileURL(inspector.module).href
  );
  const inspection = await module.inspect(project, job);
  const {findings} = inspection;
  if (!inspector.strict || findings.length === 0) return inspection;
  const lines = findings.map(finding => `\n    ${finding}`).join('');
  throw new Error(
    `It was not drawn, because --strict allows no findings:${lines}`,
  );
}

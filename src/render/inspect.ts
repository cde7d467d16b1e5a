import {pathToFileURL} from 'node:url';
import type {Player, StageProject} from '../stage/index.ts';
import type {FigureJob} from './job/job.ts';

/** Looks at a figure before it is drawn. */
export type Inspect = (
  project: StageProject,
  job: FigureJob,
) => Promise<Inspection>;

/** What was found in a figure. */
export interface Inspection {
  /** A line for each thing. */
  readonly findings: readonly string[];
  /** What was played for it, at its first frame, if that is what the job draws. */
  readonly player?: Player | undefined;
}

/**
 * What the module that a job names finds in its figure.
 *
 * @throws Error with all of it when the job wants the figure free of findings.
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
    `It was not drawn, because something was found that --strict does not let pass:${lines}`,
  );
}

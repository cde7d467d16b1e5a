import {pathToFileURL} from 'node:url';
import type {StageProject} from '../stage/index.ts';
import type {FigureJob} from './job.ts';

/** Looks at a figure before it is drawn, and has a line for all it finds. */
export type Inspect = (
  project: StageProject,
  job: FigureJob,
) => Promise<readonly string[]>;

/**
 * What the module that a job names finds in its figure.
 *
 * @throws Error with all of it when the job wants the figure free of findings.
 */
export async function inspectFigure(
  project: StageProject,
  job: FigureJob,
): Promise<readonly string[]> {
  const {inspector} = job;
  if (!inspector) return [];
  const module: {readonly inspect: Inspect} = await import(
    pathToFileURL(inspector.module).href
  );
  const findings = await module.inspect(project, job);
  if (!inspector.strict || findings.length === 0) return findings;
  const lines = findings.map(finding => `\n    ${finding}`).join('');
  throw new Error(
    `It was not drawn, because something was found that --strict does not let pass:${lines}`,
  );
}

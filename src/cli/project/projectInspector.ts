/** Checks a project's scenes in the process that is about to draw them. */
import type {Inspect} from '../../render/index.ts';
import {rulesWithout} from './ruleOptions.ts';
import {projectFindingText, sceneChecks} from './sceneChecks.ts';

/** Checks the scenes of a job as `check --project` does, at its size and rate. */
export const inspect: Inspect = async (project, job) => {
  const scenes = job.part ? [job.part.scene] : job.scenes;
  const rules = rulesWithout(job.skippedRules);
  const findings: string[] = [];
  for await (const check of sceneChecks(project, {...job, scenes, rules})) {
    // What cannot be played ends the render with its own error.
    findings.push(
      ...check.findings.map(
        finding => `check: ${check.scene}: ${projectFindingText(finding)}`,
      ),
    );
  }
  return {findings};
};

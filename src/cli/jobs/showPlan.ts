import type {FigureJob, FigurePlan} from '../../render/index.ts';
import {print, printJson} from '../words/print.ts';
import {plannedEncoders} from './plannedEncoders.ts';
import {planReport, type PlannedFigure, planText} from './renderPlan.ts';

/** Prints what a render would do, for `--dry-run`. */
export async function showPlan(
  figures: readonly PlannedFigure[],
  work: readonly FigureJob[],
  plans: readonly FigurePlan[],
  {json}: {readonly json?: true},
): Promise<void> {
  const drawn = work.filter((_, index) => plans[index]?.action === 'draw');
  const encoders = await plannedEncoders(drawn);
  if (json) printJson(planReport(figures, plans, encoders));
  else print(planText(plans, encoders));
}

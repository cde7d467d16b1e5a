import {
  renderFigures,
  type FigureJob,
  type FigureOutcome,
  type RenderEvent,
  type RenderOptions,
} from '../render/index.ts';
import {print, say} from './print.ts';
import {progressLines} from './progress/lines.ts';
import {noProgress, type Progress} from './progress/progress.ts';
import {fileText} from './wording.ts';

/** What came of a figure, with what its scenes warned of. */
export type RenderResult = FigureOutcome & {
  readonly warnings: readonly string[];
};

/**
 * Renders, and shows how far it is on standard error: bars on a terminal,
 * lines elsewhere. What was written goes to standard output, a line for a file,
 * and warnings to standard error, unless it is `forMachines`: then the caller's
 * document is all there is.
 */
export async function renderWithProgress(
  jobs: readonly FigureJob[],
  options: Pick<RenderOptions, 'jobs' | 'signal'> & {
    readonly forMachines: boolean;
  },
): Promise<readonly RenderResult[]> {
  const {forMachines, ...rest} = options;
  const progress = await progressFor(jobs, forMachines);
  const warnings = new Map<string, readonly string[]>();
  const onEvent = (event: RenderEvent) => {
    // What an interruption ends has not failed.
    if (options.signal?.aborted) return;
    progress.onEvent(event);
    if (event.kind === 'finished') warnings.set(event.figure, event.warnings);
  };
  const outcomes = await renderFigures(jobs, {...rest, onEvent}).finally(
    progress.end,
  );
  const results = outcomes.map(outcome => ({
    ...outcome,
    warnings: warnings.get(outcome.name) ?? [],
  }));
  if (!forMachines) results.forEach(tell);
  return results;
}

function tell(result: RenderResult): void {
  for (const warning of result.warnings) say(`${result.name}: ${warning}`);
  if (result.ok) result.files.map(fileText).forEach(print);
}

async function progressFor(
  jobs: readonly FigureJob[],
  forMachines: boolean,
): Promise<Progress> {
  if (process.stderr.isTTY) {
    const {progressBars} = await import('./progress/bars.ts');
    return progressBars(jobs.map(({name}) => name));
  }
  return forMachines
    ? noProgress
    : progressLines(say, () => performance.now() / 1000);
}

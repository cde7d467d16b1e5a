import {
  renderFigures,
  type FigureJob,
  type FigureOutcome,
  type RenderEvent,
  type RenderOptions,
} from '../../render/index.ts';
import {likeWarnings} from '../words/likeWarnings.ts';
import {print, say} from '../words/print.ts';
import {progressJson} from './jsonLines.ts';
import {progressLines} from './lines.ts';
import {together, type Progress} from './progress.ts';
import {costText, fileText} from '../words/wording.ts';

/**
 * Renders and shows progress on standard error: bars on a terminal, lines
 * elsewhere. Standard output lists the written files, a line each; warnings go
 * to standard error. With `forMachines`, standard output has a JSON object a
 * line for every event instead.
 *
 * @throws the error of `verify`; nothing has been drawn then.
 */
export async function renderWithProgress(
  jobs: readonly FigureJob[],
  options: Pick<RenderOptions, 'jobs' | 'workers' | 'cache'> & {
    readonly signal: AbortSignal;
    /**
     * Has to resolve before anything is drawn; runs while processes prepare.
     */
    readonly verify?: () => Promise<void>;
    readonly forMachines: boolean;
    /** Prints only warnings. */
    readonly quiet: boolean;
    /** Also prints the cost of each figure, and every warning by itself. */
    readonly verbose: boolean;
  },
): Promise<readonly FigureOutcome[]> {
  const {forMachines, quiet, verbose, verify, ...rest} = options;
  const refusal = new AbortController();
  const signal = AbortSignal.any([options.signal, refusal.signal]);
  const progress = await progressFor(jobs, {forMachines, quiet});
  const costs: string[] = [];
  const onEvent = (event: RenderEvent) => {
    // A figure ended by an interruption or a refusal has not failed.
    if (signal.aborted) return;
    progress.onEvent(event);
    if (verbose && event.kind === 'finished') costs.push(costText(event));
  };
  const beforeDrawing = async () => {
    await verify?.().catch(error => refusal.abort(error));
    signal.throwIfAborted();
  };
  const outcomes = await renderFigures(jobs, {
    ...rest,
    signal,
    beforeDrawing,
    onEvent,
    warn: say,
  }).finally(progress.end);
  refusal.signal.throwIfAborted();
  costs.forEach(say);
  const shown = verbose ? (all: readonly string[]) => all : likeWarnings;
  if (!forMachines) outcomes.forEach(outcome => tell(outcome, quiet, shown));
  return outcomes;
}

function tell(
  result: FigureOutcome,
  quiet: boolean,
  shown: typeof likeWarnings,
): void {
  if (!result.ok) return;
  for (const warning of shown(result.warnings)) {
    // Further lines are indented under the first one.
    say(`${result.name}: ${warning.replaceAll('\n', '\n    ')}`);
  }
  if (!quiet) result.files.map(fileText).forEach(print);
}

async function progressFor(
  jobs: readonly FigureJob[],
  {
    forMachines,
    quiet,
  }: {readonly forMachines: boolean; readonly quiet: boolean},
): Promise<Progress> {
  const shown: Progress[] = [];
  if (process.stderr.isTTY && !quiet) {
    const {progressBars} = await import('./bars.ts');
    shown.push(progressBars(jobs.map(({name}) => name)));
  } else if (!forMachines && !quiet) shown.push(progressLines(say, seconds));
  if (forMachines) shown.push(progressJson(print, seconds));
  return together(shown);
}

function seconds(): number {
  return performance.now() / 1000;
}

import type {FigureKey} from '../inputs/figureInputs.ts';
import type {FigureJob} from '../job/job.ts';
import {
  causes,
  type Cause,
  type FigureInputs,
  type ManifestFigure,
} from '../manifest/manifest.ts';
import {labelOf} from './figureEntry.ts';
import {keptEntry, latestInputs} from './keptFigure.ts';
import {recheck} from './recheck.ts';
import type {Store} from './store.ts';
import {wrongFile} from './wrongFile.ts';

/** What a render would do for a figure, and why. */
export interface FigurePlan {
  /** The job's name. */
  readonly figure: string;
  /** Leave the files that stand, copy cached ones, or draw. */
  readonly action: 'leave' | 'copy' | 'draw';
  /** What has changed since the figure was rendered last. */
  readonly changed: readonly Cause[];
  /** The reason in words. */
  readonly why: string;
}

/**
 * Plans a figure by its key.
 *
 * @param known - The figure's entry in the folder's manifest, and the store.
 */
export async function planFigure(
  job: FigureJob,
  {inputs, key}: FigureKey,
  {entry, store}: Known,
): Promise<FigurePlan> {
  const figure = job.name;
  if (!store) {
    return {figure, action: 'draw', changed: [], why: 'the cache is not used'};
  }
  const same = entry?.key === key;
  const wrong = same
    ? (recheck(entry, job) ?? (await wrongFile(entry, job.outDir)))
    : undefined;
  if (same && !wrong) {
    return {figure, action: 'leave', changed: [], why: 'nothing changed'};
  }
  const kept = await keptEntry(store, key);
  const unseen = kept && recheck(kept, job);
  const action = kept && !unseen ? 'copy' : 'draw';
  const before = entry?.inputs ?? (await latestInputs(store, labelOf(job).id));
  const changed = before ? changedCauses(before, inputs) : [];
  return {
    figure,
    action,
    changed,
    why: unseen ?? wrong ?? reason(before, changed),
  };
}

interface Known {
  readonly entry: ManifestFigure | undefined;
  readonly store: Store | undefined;
}

function changedCauses(
  before: FigureInputs,
  now: FigureInputs,
): readonly Cause[] {
  return causes.filter(cause => before[cause] !== now[cause]);
}

function reason(
  before: FigureInputs | undefined,
  changed: readonly Cause[],
): string {
  if (!before) return 'it was not rendered before';
  if (changed.length === 0) return 'it is not in the folder';
  return `changed: ${changed.join(', ')}`;
}

import {stated, type Step} from './step.ts';
import type {Equation, Grid, Term} from '../term/term.ts';
import {idsWithin, replaceTerms} from '../term/walk.ts';
import {sentenceText} from '../write/sentenceText.ts';
import {belongsTo} from '../term/partIds.ts';

/** The steps that replace a grid's cells by another's, a row at a time. */
export interface RowSteps {
  readonly steps: readonly Step[];
  /** The new cells of each row. */
  readonly rows: readonly (readonly Term[])[];
}

/**
 * Divides a step that replaces the cells of a grid, the right side of an
 * equation, so that one row after another can be performed.
 */
export function substituteRows(step: Step): RowSteps {
  const [start] = step.before;
  const end = stated(step);
  if (start?.right.kind !== 'grid' || end.right.kind !== 'grid') {
    throw new RangeError(
      `The step "${sentenceText(step.caption)}" does not put a grid in the place of a grid. Perform it whole.`,
    );
  }
  const [from, to] = [start.right, end.right];
  const rows = to.cells.map(row => row.flatMap(idsWithin));
  let before = start;
  const steps = to.cells.map((_, row): Step => {
    const last = row === to.cells.length - 1;
    const after = last ? end : withRows(start, from, to, row + 1);
    const provenance = new Map(
      [...step.provenance].filter(
        ([id]) => rows[row]!.some(cell => belongsTo(id, cell)) || last,
      ),
    );
    if (last) provenance.set(to.id, {kind: 'kept', from: [from.id]});
    for (const settled of rows.slice(0, row).flat()) {
      provenance.delete(settled);
    }
    const rowStep = {...step, before: [before], after: [after], provenance};
    before = after;
    return rowStep;
  });
  return {steps, rows: to.cells};
}

/** The equation with its first rows replaced. */
function withRows(start: Equation, from: Grid, to: Grid, count: number) {
  const replacements = from.cells
    .slice(0, count)
    .flatMap((row, at) =>
      row.map((cell, column) => [cell.id, to.cells[at]![column]!] as const),
    );
  return replaceTerms(start, Object.fromEntries(replacements));
}

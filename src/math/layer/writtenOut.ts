import {equation, occurrence} from '../term/build.ts';
import {gridOf, shownNumbers} from '../term/grids.ts';
import type {Ids} from '../term/ids.ts';
import {knownWords} from '../words/layerWords.ts';
import type {LayerContext} from './layerContext.ts';
import {rewrite} from '../step/provenance.ts';
import type {Step} from '../step/step.ts';
import {slopeOf} from '../trace/strands.ts';
import type {Equation, Grid, Partial} from '../term/term.ts';
import type {Sentence} from '../write/sentence.ts';
import type {Index, Variable} from '../term/variable.ts';

/** The entries of a matrix of derivatives, and the reason for each. */
export interface Entries {
  readonly of: (row: Index, column: Index) => Variable;
  readonly by: (row: Index, column: Index) => Variable;
  readonly value: (row: Index, column: Index) => Variable;
  readonly reason: Sentence;
}

/** A derivative written out beside the layer's equation, with its values. */
export interface WrittenOut {
  readonly step: Readonly<Record<'writeOut' | 'substitute', Step>>;
  /** The layer's equation. */
  readonly layer: Equation;
  /** The derivative = its entries. */
  readonly known: Equation;
  readonly values: Grid;
}

/**
 * Writes a derivative out beside the layer's equation, and inserts its values.
 */
export function writtenOut(
  {fullSize}: LayerContext,
  ids: Ids,
  before: Equation,
  derivative: Partial,
  [rows, columns]: readonly [number, number],
  {of, by, value, reason}: Entries,
): WrittenOut {
  const capital = {...derivative, id: ids('capital')};
  const slopes = gridOf(
    ids,
    ids('slopes'),
    [rows, columns],
    (inner, row, column) => slopeOf(inner, of(row, column), by(row, column)),
    fullSize,
  );
  const values = gridOf(
    ids,
    ids('values'),
    [rows, columns],
    (inner, row, column) => occurrence(inner('value'), value(row, column)),
    fullSize,
  );
  const fact = equation(ids('fact'), capital, slopes);
  const known = equation(fact.id, capital, values);
  const origins: Record<string, readonly string[]> = {[values.id]: [slopes.id]};
  values.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const slope = slopes.cells[row]?.[column];
      if (slope) {
        origins[cell.id] = [slope.id];
      }
    }),
  );
  return {
    values,
    layer: before,
    known,
    step: {
      writeOut: rewrite({
        kind: 'writeOut',
        caption: knownWords.writtenOut(capital),
        before: [before],
        after: [before, fact],
      }),
      substitute: rewrite({
        kind: 'substitute',
        caption: reason,
        before: [before, fact],
        after: [before, known],
        because: reasons(ids, rows, columns, {of, by, value, reason}, fullSize),
        origins,
      }),
    },
  };
}

function reasons(
  ids: Ids,
  rows: number,
  columns: number,
  {of, by, value}: Entries,
  fullSize: number,
): readonly Equation[] {
  return shownNumbers(rows, fullSize).flatMap(row =>
    shownNumbers(columns, fullSize).map(column =>
      equation(
        ids('reason'),
        slopeOf(ids, of(row, column), by(row, column)),
        occurrence(ids('reason.value'), value(row, column)),
      ),
    ),
  );
}

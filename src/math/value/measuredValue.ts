import type {Parameter} from '../../network/parameter.ts';
import {type Entry, entryOf} from './entryValue.ts';
import {shownNumbers} from '../term/grids.ts';
import {extentOf} from './layerValue.ts';
import type {Measure, Measurement} from './measured.ts';
import type {EvaluationPoint} from './point.ts';
import type {Grid, Partial, Term} from '../term/term.ts';
import type {Variable} from '../term/variable.ts';

/** Measured entries of a term; elided ones are undefined. */
export type MeasuredValue = readonly (readonly (Measurement | undefined)[])[];

/**
 * Central differences for a term: for derivatives by weights and biases, and
 * for δ, which is the derivative by the bias. Undefined for other terms.
 */
export function measuredValue(
  term: Term,
  point: EvaluationPoint,
  measure: Measure,
): MeasuredValue | undefined {
  if (term.kind === 'variable' && term.variable.letter === 'delta') {
    return measuredDelta(term.variable, point, measure);
  }
  if (term.kind === 'partial') {
    return measuredPartial(term, point, measure);
  }
  return term.kind === 'grid' ? measuredGrid(term, point, measure) : undefined;
}

const total: Entry = {letter: 'E', layer: 0, at: [1, 1]};

function measuredDelta(
  variable: Variable,
  point: EvaluationPoint,
  measure: Measure,
): MeasuredValue {
  if (variable.indices.length > 0) {
    const {layer, at} = entryOf(variable, point);
    return [[measure(total, {kind: 'bias', layer, row: at[0]})]];
  }
  const {layer, rows} = extentOf(variable, point);
  return shownTable(rows, 1, row => measure(total, {kind: 'bias', layer, row}));
}

function measuredPartial(
  {of, by, layout}: Partial,
  point: EvaluationPoint,
  measure: Measure,
): MeasuredValue | undefined {
  if (layout === 'entry') {
    const parameter = parameterAt(entryOf(by, point));
    return parameter && [[measure(entryOf(of, point), parameter)]];
  }
  if (layout !== 'gradient' || !['W', 'B', 'Z'].includes(by.letter)) {
    return undefined;
  }
  const {letter, layer, rows, columns} = extentOf(by, point);
  return shownTable(rows, columns, (row, column) =>
    measure(
      total,
      letter === 'w'
        ? {kind: 'weight', layer, row, column}
        : {kind: 'bias', layer, row},
    ),
  );
}

function measuredGrid(
  {shape, cells, rowNumbers, columnNumbers}: Grid,
  point: EvaluationPoint,
  measure: Measure,
): MeasuredValue | undefined {
  const found = new Map<string, Measurement>();
  for (const [i, row] of rowNumbers.entries()) {
    for (const [j, column] of columnNumbers.entries()) {
      const cell = cells[i]?.[j];
      if (row === undefined || column === undefined || !cell) {
        continue;
      }
      const measured = measuredValue(cell, point, measure)?.[0]?.[0];
      if (!measured) {
        return undefined;
      }
      found.set(`${row},${column}`, measured);
    }
  }
  const [rows, columns] = shape.map(Number);
  return Array.from({length: rows ?? 0}, (_, i) =>
    Array.from({length: columns ?? 0}, (_, j) =>
      found.get(`${i + 1},${j + 1}`),
    ),
  );
}

function parameterAt({letter, layer, at}: Entry): Parameter | undefined {
  const [row, column] = at;
  if (letter === 'w') {
    return {kind: 'weight', layer, row, column};
  }
  return letter === 'b' || letter === 'z'
    ? {kind: 'bias', layer, row}
    : undefined;
}

function shownTable(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => Measurement,
): MeasuredValue {
  const shownRows = new Set(shownNumbers(rows));
  const shownColumns = new Set(shownNumbers(columns));
  return Array.from({length: rows}, (_, i) =>
    Array.from({length: columns}, (_, j) =>
      shownRows.has(i + 1) && shownColumns.has(j + 1)
        ? cell(i + 1, j + 1)
        : undefined,
    ),
  );
}

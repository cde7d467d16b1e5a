import {entry} from '../../network/linear.ts';
import {lastLayer, type Matrix} from '../../network/network.ts';
import {entryValue, slope} from './entryValue.ts';
import {resolveLayer} from '../term/layer.ts';
import type {EvaluationPoint} from './point.ts';
import type {Partial} from '../term/term.ts';
import type {Letter, Variable} from '../term/variable.ts';

/** The column or matrix of a capital letter, or of δ. */
export function layerValue(variable: Variable, point: EvaluationPoint): Matrix {
  const {letter, layer, rows, columns} = extentOf(variable, point);
  return table(rows, columns, (row, column) =>
    entryValue({letter, layer, at: [row, column]}, point),
  );
}

/** ∂of/∂by between capital letters, in the term's layout. */
export function layerPartialValue(
  {of, by, layout}: Partial,
  point: EvaluationPoint,
): Matrix {
  const above = extentOf(of, point);
  const below = extentOf(by, point);
  const between = (
    ofAt: readonly [number, number],
    byAt: readonly [number, number],
  ): number => slope({...above, at: ofAt}, {...below, at: byAt}, point);
  switch (layout) {
    case 'gradient':
      return table(below.rows, below.columns, (row, column) =>
        between([1, 1], [row, column]),
      );
    case 'diagonal':
    case 'entrywise':
      return table(below.rows, 1, row => between([row, 1], [row, 1]));
    case 'jacobian':
      return table(above.rows, below.rows, (row, column) =>
        between([row, 1], [column, 1]),
      );
    case 'fan':
      return table(below.rows, below.columns, (row, column) =>
        between([row, 1], [row, column]),
      );
    case 'entry':
      throw new RangeError(`∂${of.letter}/∂${by.letter} is not of a layer.`);
  }
}

/** The entries of a capital letter: their letter and their number. */
export interface Extent {
  readonly letter: Letter;
  readonly layer: number;
  readonly rows: number;
  readonly columns: number;
}

/** The letter of the entries of a capital; x is a of layer 0. */
export const entryLetters: Readonly<Record<Letter, Letter>> = {
  E: 'E',
  e: 'e',
  t: 't',
  x: 'a',
  a: 'a',
  z: 'z',
  w: 'w',
  b: 'b',
  X: 'a',
  A: 'a',
  Z: 'z',
  W: 'w',
  B: 'b',
  delta: 'delta',
  eta: 'eta',
  C: 'C',
};

/** The entries of a capital letter. */
export function extentOf(
  {letter, layer = 0}: Variable,
  point: EvaluationPoint,
): Extent {
  const {network, ell} = point;
  const counted = resolveLayer(layer, lastLayer(network), ell);
  const named = entryLetters[letter];
  const rows = letter === 'E' ? 1 : entry(network.layers, counted);
  const columns = letter === 'W' ? entry(network.layers, counted - 1) : 1;
  return {letter: named, layer: counted, rows, columns};
}

function table(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => number,
): Matrix {
  return Array.from({length: rows}, (_, i) =>
    Array.from({length: columns}, (_, j) => cell(i + 1, j + 1)),
  );
}

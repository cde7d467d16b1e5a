import {entry} from '../network/linear.ts';
import {lastLayer} from '../network/network.ts';
import {
  broadcast,
  equation,
  hadamard,
  matrixProduct,
  matrixSum,
  number,
  occurrence,
} from './build.ts';
import {evaluate} from './evaluate.ts';
import {FULL_SIZE, gridOf} from './grids.ts';
import {createIds, type Ids} from './ids.ts';
import {resolveLayer} from './layer.ts';
import {entryLetters} from './layerValue.ts';
import {partial} from './partials.ts';
import type {Point} from './point.ts';
import {scalarShape} from './shape.ts';
import type {Equation, Grid, Partial, Term, VariableTerm} from './term.ts';
import type {Index, Variable} from './variable.ts';

/**
 * An equation between capitals with its vectors and matrices in numbers, as it
 * stands for one layer. What is transposed is written lying down.
 *
 * @param layer - What ℓ stands for, in an equation that speaks of ℓ.
 * @param fullSize - Up to how many rows and columns are written out in full.
 */
export function inCapitalNumbers(
  {id, left, right}: Equation,
  point: Point,
  layer?: number,
  fullSize = FULL_SIZE,
): Equation {
  const ell = layer ?? lastLayer(point.network);
  const ids = createIds(`${id.replaceAll('.', '-')}-numbers-${ell}`);
  const [leftSide, rightSide] = [left, right].map(side =>
    inNumbers(side, {...point, ell}, ids, fullSize),
  );
  if (!leftSide || !rightSide) {
    throw new RangeError(`${id} has no two sides.`);
  }
  return equation(ids('equation'), leftSide, rightSide);
}

function inNumbers(term: Term, point: Point, ids: Ids, fullSize: number): Term {
  if (term.kind === 'hadamard' || term.kind === 'matrixProduct') {
    const factors = term.factors.map(factor =>
      inNumbers(factor, point, ids, fullSize),
    );
    return term.kind === 'hadamard'
      ? hadamard(ids('part'), factors)
      : matrixProduct(ids('part'), factors);
  }
  if (term.kind === 'sum') {
    const terms = term.terms.map(part => inNumbers(part, point, ids, fullSize));
    return matrixSum(ids('part'), terms);
  }
  if (term.kind === 'broadcast') {
    const operand = inNumbers(term.operand, point, ids, fullSize);
    return broadcast(ids('spread'), operand, term.shape);
  }
  const turned = term.kind === 'transpose';
  const written = turned ? term.operand : term;
  if (written.kind !== 'variable' && written.kind !== 'partial') {
    throw new RangeError(
      `${term.id} is a ${term.kind}: only products and sums of capitals can be written in numbers.`,
    );
  }
  return gridOfNumbers(written, point, ids, turned, fullSize);
}

/** The numbers of a capital; where they elide, a symbol stands for each. */
function gridOfNumbers(
  term: VariableTerm | Partial,
  point: Point,
  ids: Ids,
  turned: boolean,
  fullSize: number,
): Grid {
  const values = evaluate(term, point);
  const rows = values.length;
  const columns = entry(values, 0).length;
  const size = turned ? ([columns, rows] as const) : ([rows, columns] as const);
  return gridOf(
    ids,
    ids('grid'),
    size,
    (inner, one, other) => {
      const [row, column] = turned ? [other, one] : [one, other];
      return typeof row === 'number' && typeof column === 'number'
        ? number(inner('number'), entry(entry(values, row - 1), column - 1))
        : entryOfCapital(term, point, inner, row, column);
    },
    fullSize,
  );
}

function entryOfCapital(
  term: VariableTerm | Partial,
  point: Point,
  ids: Ids,
  row: Index,
  column: Index,
): Term {
  const at = (capital: Variable, first: Index): Variable =>
    entryVariable(capital, point, first, column);
  if (term.kind === 'variable') {
    return occurrence(ids('entry'), at(term.variable, row));
  }
  const {of, by, layout} = term;
  const byRow = layout === 'jacobian' ? column : row;
  return partial(ids('entry'), at(of, row), at(by, byRow));
}

function entryVariable(
  {letter, layer}: Variable,
  point: Point,
  row: Index,
  column: Index,
): Variable {
  if (letter === 'E') {
    return {letter, indices: [], shape: scalarShape};
  }
  return {
    letter: entryLetters[letter],
    layer: resolveLayer(layer ?? 0, lastLayer(point.network), point.ell),
    indices: letter === 'W' ? [row, column] : [row],
    shape: scalarShape,
  };
}

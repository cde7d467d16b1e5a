import {entry, transpose} from '../../network/linear.ts';
import {lastLayer, type Matrix} from '../../network/network.ts';
import {
  broadcast,
  equation,
  hadamard,
  matrixProduct,
  matrixSum,
  number,
  occurrence,
} from '../term/build.ts';
import {evaluate} from '../value/evaluate.ts';
import {FULL_SIZE, gridOf, shownOf, type WrittenLines} from '../term/grids.ts';
import {createIds, type Ids} from '../term/ids.ts';
import {resolveLayer} from '../term/layer.ts';
import {entryLetters} from '../value/layerValue.ts';
import {partial} from '../term/partials.ts';
import type {EvaluationPoint} from '../value/point.ts';
import {scalarShape} from '../term/shape.ts';
import {shownLines} from '../write/shownLines.ts';
import type {
  Equation,
  Grid,
  Partial,
  Term,
  VariableTerm,
} from '../term/term.ts';
import type {Index, Variable} from '../term/variable.ts';

export interface CapitalNumbersOptions {
  /** The value of ℓ, in an equation that contains ℓ. */
  readonly layer?: number;
  /** The most rows and columns that are written out in full. */
  readonly fullSize?: number;
  /** The number of significant digits, if not the usual one. */
  readonly digits?: number;
  /** Whether the first lines and the last are written, as with symbols. */
  readonly asSymbols?: boolean;
}

/**
 * An equation between capital letters with its vectors and matrices in numbers,
 * for one layer. A transposed column is written as a row. Of too many rows or
 * columns, the most telling ones are written, the same for all factors.
 */
export function inCapitalNumbers(
  {id, left, right}: Equation,
  point: EvaluationPoint,
  options: CapitalNumbersOptions = {},
): Equation {
  const ell = options.layer ?? lastLayer(point.network);
  const ids = createIds(`${id.replaceAll('.', '-')}-numbers-${ell}`);
  const at = {...point, ell};
  const grids = [left, right].flatMap(side => gridsIn(side, at, WHOLE));
  const writing = {
    point: at,
    ids,
    grids,
    lines: writtenLines(grids, options),
    digits: options.digits,
  };
  const [leftSide, rightSide] = [left, right].map(side =>
    inNumbers(side, writing),
  );
  if (!leftSide || !rightSide) {
    throw new RangeError(`${id} has no two sides.`);
  }
  return equation(ids('equation'), leftSide, rightSide);
}

/** The names of the quantities along the rows and the columns of a grid. */
interface Axes {
  readonly rows: string;
  readonly columns: string;
}

const WHOLE: Axes = {rows: 'rows', columns: 'columns'};

/** A capital letter, or its transpose, as a grid of numbers. */
interface NumberGrid {
  readonly term: Term;
  readonly capital: VariableTerm | Partial;
  readonly turned: boolean;
  /** The values as written. */
  readonly values: Matrix;
  readonly axes: Axes;
}

/**
 * The grids of a side in order of writing. The dimension summed over between
 * two factors has one name, so both factors write the same of its lines.
 */
function gridsIn(
  term: Term,
  point: EvaluationPoint,
  axes: Axes,
): readonly NumberGrid[] {
  const within = (part: Term, own: Axes = axes) => gridsIn(part, point, own);
  if (term.kind === 'hadamard') {
    return term.factors.flatMap(factor => within(factor));
  }
  if (term.kind === 'sum') {
    return term.terms.flatMap(part => within(part));
  }
  if (term.kind === 'broadcast') {
    return within(term.operand, {...axes, columns: `columns of ${term.id}`});
  }
  if (term.kind === 'matrixProduct') {
    const inner = term.factors.slice(1).map(({id}) => `rows of ${id}`);
    const names = [axes.rows, ...inner, axes.columns];
    return term.factors.flatMap((factor, at) =>
      within(factor, {rows: names[at]!, columns: names[at + 1]!}),
    );
  }
  const turned = term.kind === 'transpose';
  const capital = turned ? term.operand : term;
  if (capital.kind !== 'variable' && capital.kind !== 'partial') {
    throw new RangeError(
      `${term.id} is a ${term.kind}: only products and sums of capitals can be written in numbers.`,
    );
  }
  return [{term, capital, turned, values: evaluate(term, point), axes}];
}

/**
 * The lines that are written, counted from 1, by the name of their dimension.
 */
function writtenLines(
  grids: readonly NumberGrid[],
  {fullSize = FULL_SIZE, asSymbols = false}: CapitalNumbersOptions,
): ReadonlyMap<string, WrittenLines['rows']> {
  const names = new Set(grids.flatMap(({axes}) => [axes.rows, axes.columns]));
  return new Map(
    [...names].map(name => {
      const along = grids.flatMap(({values, axes}) => [
        ...(axes.rows === name ? transpose(values) : []),
        ...(axes.columns === name ? values : []),
      ]);
      const shown = asSymbols
        ? shownOf(along[0]!.length, fullSize)
        : shownLines(along, fullSize).map(at =>
            at === undefined ? undefined : at + 1,
          );
      return [name, shown];
    }),
  );
}

interface Writing {
  readonly point: EvaluationPoint;
  readonly ids: Ids;
  readonly grids: readonly NumberGrid[];
  readonly lines: ReadonlyMap<string, WrittenLines['rows']>;
  readonly digits: number | undefined;
}

function inNumbers(term: Term, writing: Writing): Term {
  const {ids, grids} = writing;
  const within = (part: Term) => inNumbers(part, writing);
  if (term.kind === 'hadamard') {
    return hadamard(ids('part'), term.factors.map(within));
  }
  if (term.kind === 'matrixProduct') {
    return matrixProduct(ids('part'), term.factors.map(within));
  }
  if (term.kind === 'sum') {
    return matrixSum(ids('part'), term.terms.map(within));
  }
  if (term.kind === 'broadcast') {
    return broadcast(ids('spread'), within(term.operand), term.shape);
  }
  return gridOfNumbers(
    grids.find(grid => grid.term === term)!,
    writing,
  );
}

/**
 * The numbers of a capital letter; if some are elided, a symbol stands for
 * each.
 */
function gridOfNumbers(
  {capital, turned, values, axes}: NumberGrid,
  {point, ids, lines, digits}: Writing,
): Grid {
  return gridOf(
    ids,
    ids('grid'),
    [values.length, entry(values, 0).length],
    (inner, row, column) => {
      if (typeof row === 'number' && typeof column === 'number') {
        const value = entry(entry(values, row - 1), column - 1);
        return number(inner('number'), value, digits);
      }
      const [one, other] = turned ? [column, row] : [row, column];
      return entryOfCapital(capital, point, inner, one, other);
    },
    {rows: lines.get(axes.rows)!, columns: lines.get(axes.columns)!},
  );
}

function entryOfCapital(
  term: VariableTerm | Partial,
  point: EvaluationPoint,
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
  point: EvaluationPoint,
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

import {evaluate} from '../../math/value/evaluate.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation, Term} from '../../math/term/term.ts';
import {transpose} from '../../network/linear.ts';
import type {Matrix} from '../../network/network.ts';
import {tightly, valueLatex} from '../../math/write/formatValue.ts';
import {alignPoints} from '../layout/alignPoints.ts';
import {type Lines, shownLines} from '../../math/write/shownLines.ts';
import {partId} from '../../math/term/partIds.ts';

/**
 * An equation in numbers: TeX in which each grid and sign has an id of its own.
 */
export interface NumbersTex {
  readonly tex: string;
  /** The id of the result's grid. */
  readonly result: string;
  /** The number of written values. */
  readonly count: number;
}

/**
 * The most written rows and columns of a grid; beyond that, dots stand for the
 * others.
 */
export interface MostLines {
  readonly rows: number;
  readonly columns: number;
  /**
   * For the summed dimension of a matrix product: the columns of one factor and
   * the rows of the next.
   */
  readonly inner: number;
}

/**
 * The right side of an equation between capital letters in numbers, and its
 * value. Every grid is evaluated as it stands, a transposed column as a row.
 */
export function numbersOf(
  equation: Equation,
  point: EvaluationPoint,
  most: MostLines,
): NumbersTex {
  const {id, left, right} = equation;
  const values = (term: Term): Matrix =>
    evaluate(term, {...point, totals: 'reverse'});
  const isSeries = right.kind === 'hadamard' || right.kind === 'matrixProduct';
  const result = {
    term: left,
    values: values(left),
    rows: ROWS,
    columns: COLUMNS,
  };
  const grids = isSeries ? gridsIn(right, values) : [];
  const lines = linesOf([...grids, result], most);
  const resultId = partId(id, 'result');
  const alone = marked(resultId, gridTex(result, lines));
  const equals = marked(partId(resultId, 'equals'), '=');
  const series = isSeries ? `${seriesTex(right, grids, lines)} ${equals} ` : '';
  return {
    tex: `${series}${alone}`,
    result: resultId,
    count: [...grids, result].reduce(
      (count, grid) => count + countIn(grid, lines),
      0,
    ),
  };
}

/** The value of an equation, alone. */
export function resultOf(
  equation: Equation,
  point: EvaluationPoint,
  most: MostLines,
): NumbersTex {
  return numbersOf({...equation, right: equation.left}, point, most);
}

/** A grid of numbers, and the names of its dimensions. */
interface NumberGrid {
  readonly term: Term;
  readonly values: Matrix;
  readonly rows: string;
  readonly columns: string;
}

/**
 * The grids of a series in order of writing. The dimension summed over between
 * two factors has one name, so both factors write the same of its lines.
 */
function gridsIn(
  term: Term,
  values: (term: Term) => Matrix,
  rows = ROWS,
  columns = COLUMNS,
): readonly NumberGrid[] {
  if (term.kind === 'hadamard') {
    return term.factors.flatMap(factor =>
      gridsIn(factor, values, rows, columns),
    );
  }
  if (term.kind === 'matrixProduct') {
    const names = [
      rows,
      ...term.factors.slice(1).map(({id}) => `${INNER}${id}`),
      columns,
    ];
    return term.factors.flatMap((factor, at) =>
      gridsIn(factor, values, names[at], names[at + 1]),
    );
  }
  return [{term, values: values(term), rows, columns}];
}

/** The names of the dimensions of the whole, and the prefix of summed ones. */
const ROWS = 'rows';
const COLUMNS = 'columns';
const INNER = 'inner ';

/** The written lines, by the name of their dimension. */
function linesOf(
  grids: readonly NumberGrid[],
  most: MostLines,
): ReadonlyMap<string, Lines> {
  const names = new Set(grids.flatMap(({rows, columns}) => [rows, columns]));
  return new Map(
    [...names].map(name => {
      const along = grids.flatMap(({values, rows, columns}) => [
        ...(rows === name ? transpose(values) : []),
        ...(columns === name ? values : []),
      ]);
      return [name, shownLines(along, mostAlong(name, most))];
    }),
  );
}

function mostAlong(name: string, most: MostLines): number {
  if (name === ROWS) return most.rows;
  return name === COLUMNS ? most.columns : most.inner;
}

/** The number of written values of a grid. */
function countIn(
  {rows, columns}: NumberGrid,
  lines: ReadonlyMap<string, Lines>,
): number {
  const shown = (name: string): number =>
    lines.get(name)!.filter(line => line !== undefined).length;
  return shown(rows) * shown(columns);
}

function seriesTex(
  term: Term,
  grids: readonly NumberGrid[],
  lines: ReadonlyMap<string, Lines>,
): string {
  if (term.kind !== 'hadamard' && term.kind !== 'matrixProduct') {
    const grid = grids.find(one => one.term === term)!;
    return marked(partId(term.id, 'numbers'), gridTex(grid, lines));
  }
  const sign =
    term.kind === 'hadamard'
      ? marked(partId(term.id, 'sign'), '\\odot')
      : '\\,';
  return term.factors
    .map(factor => seriesTex(factor, grids, lines))
    .join(` ${sign} `);
}

function gridTex(grid: NumberGrid, lines: ReadonlyMap<string, Lines>): string {
  const {values} = grid;
  const [rows, columns] = [lines.get(grid.rows)!, lines.get(grid.columns)!];
  const cells = columns.map(column => columnTex(values, rows, column));
  const rowTex = (at: number): string =>
    cells
      .map(column => column[at])
      .map((cell, at) => (at === 0 ? cell : `\\mkern-6mu ${cell}`))
      .join(' & ');
  return `\\begin{bmatrix} ${rows
    .map((_, at) => rowTex(at) + separator(rows, at))
    .join('')} \\end{bmatrix}`;
}

/** The printed cells of a column; an undefined row or column is dots. */
function columnTex(
  values: Matrix,
  rows: readonly (number | undefined)[],
  column: number | undefined,
): readonly string[] {
  return alignPoints(
    rows.map(row => {
      if (row === undefined) {
        const dots = column === undefined ? '\\ddots' : '\\vdots';
        return `\\smash{\\scriptstyle ${dots}}`;
      }
      return column === undefined
        ? '\\cdots'
        : tightly(valueLatex(values[row]![column]!));
    }),
  );
}

/** A row of dots needs less space than a row of numbers. */
function separator(rows: Lines, at: number): string {
  if (at === rows.length - 1) return '';
  const dots = rows[at] === undefined || rows[at + 1] === undefined;
  return dots ? ' \\\\[-0.45em] ' : ' \\\\ ';
}

function marked(id: string, tex: string): string {
  return `\\cssId{${id}}{${tex}}`;
}

import {evaluate} from '../math/evaluate.ts';
import type {Point} from '../math/point.ts';
import type {Equation, Term} from '../math/term.ts';
import type {Matrix} from '../network/network.ts';
import {valueLatex} from '../math/formatValue.ts';
import {alignPoints} from './alignPoints.ts';

/** An equation in numbers: TeX in which each grid and sign has an id of its own. */
export interface NumbersTex {
  readonly tex: string;
  /** The id of the grid that the numbers come to. */
  readonly result: string;
  /** How many numbers are written. */
  readonly count: number;
}

/**
 * The right side of an equation between capitals in numbers, and what it comes
 * to. Every grid is evaluated as it stands, a transposed one lying down.
 *
 * @param lines - How many rows and columns of a grid are written; of more, the
 *   first ones and the last, with dots between them.
 */
export function numbersOf(
  equation: Equation,
  point: Point,
  lines: number,
): NumbersTex {
  const {right} = equation;
  const alone = resultOf(equation, point, lines);
  if (right.kind !== 'hadamard' && right.kind !== 'matrixProduct') {
    return alone;
  }
  const equals = marked(`${alone.result}.equals`, '=');
  return {
    ...alone,
    tex: `${sideTex(right, point, lines)} ${equals} ${alone.tex}`,
    count: alone.count + countIn(right, point, lines),
  };
}

/** What an equation comes to, alone. */
export function resultOf(
  {id, left}: Equation,
  point: Point,
  lines: number,
): NumbersTex {
  const result = `${id}.result`;
  const tex = marked(result, gridTex(valueOf(left, point), lines));
  return {tex, result, count: countIn(left, point, lines)};
}

/** How many numbers of a term are written. */
function countIn(term: Term, point: Point, lines: number): number {
  if (term.kind === 'hadamard' || term.kind === 'matrixProduct') {
    return term.factors.reduce(
      (count, factor) => count + countIn(factor, point, lines),
      0,
    );
  }
  const values = valueOf(term, point);
  const shown = (count: number): number =>
    printed(count, lines).filter(line => line !== undefined).length;
  return shown(values.length) * shown(values[0]?.length ?? 0);
}

function sideTex(term: Term, point: Point, lines: number): string {
  if (term.kind !== 'hadamard' && term.kind !== 'matrixProduct') {
    const grid = gridTex(valueOf(term, point), lines);
    return marked(`${term.id}.numbers`, grid);
  }
  const sign =
    term.kind === 'hadamard' ? marked(`${term.id}.sign`, '\\odot') : '\\,';
  return term.factors
    .map(factor => sideTex(factor, point, lines))
    .join(` ${sign} `);
}

function valueOf(term: Term, point: Point): Matrix {
  return evaluate(term, {...point, totals: 'reverse'});
}

function gridTex(values: Matrix, lines: number): string {
  const rows = printed(values.length, lines);
  const columns = printed(values[0]?.length ?? 0, lines);
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

/** Which of `count` lines are written; undefined is where dots stand. */
function printed(
  count: number,
  lines: number,
): readonly (number | undefined)[] {
  const all = Array.from({length: count}, (_, at) => at);
  if (count <= lines) return all;
  if (lines === 1) return [0, undefined];
  return [...all.slice(0, Math.max(1, lines - 2)), undefined, count - 1];
}

/** The printed cells of a column; an undefined row or column is where dots stand. */
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
        : valueLatex(values[row]![column]!);
    }),
  );
}

/** A row of dots needs less air than a row of numbers. */
function separator(rows: readonly (number | undefined)[], at: number): string {
  if (at === rows.length - 1) return '';
  const dots = rows[at] === undefined || rows[at + 1] === undefined;
  return dots ? ' \\\\[-0.45em] ' : ' \\\\ ';
}

function marked(id: string, tex: string): string {
  return `\\cssId{${id}}{${tex}}`;
}

import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {apart, space} from '../../theme.ts';
import {measureEquation} from '../layout/composition.ts';
import type {Arrangement, Measured} from '../layout/equationLayout.ts';
import {
  type FittedNumbers,
  fittedInto,
  inkOf,
  LINES,
  WITHOUT_LIMIT,
} from './fittedNumbers.ts';
import {claim} from '../type/claim.ts';
import {LEAST_SIZES, largestSizes, type LawSizes} from './lawSizes.ts';
import {type MostLines, numbersOf, type NumbersTex} from './numbersOf.ts';

/** Equations of a board, and the points at which their numbers are written. */
export interface UnderRequest {
  readonly equations: readonly {
    readonly equation: Equation;
    readonly points: readonly EvaluationPoint[];
  }[];
  readonly columns: number;
  /** The area of all, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Equations in a grid with numbers below each: all as large as fits. */
export interface UnderPlan {
  readonly arrangement: Arrangement & {readonly columns: number};
  /** The greatest height of the numbers, in pixels. */
  readonly height: number;
  /** Space between an equation and the numbers below it, in pixels. */
  readonly gap: number;
  /** The numbers of an equation, all of them with one em. */
  numbersOf(equation: Equation, point: EvaluationPoint): FittedNumbers;
}

/** The least space between an equation and the numbers below it, in pixels. */
const LEAST_GAP = 1.5 * space.tiny;

/**
 * Lays out equations with their numbers: at first both shrink, and if they are
 * not legible then, rows and columns of numbers are omitted.
 */
export function underPlan(request: UnderRequest): UnderPlan {
  const {equations} = request;
  for (const {equation, points} of equations) {
    points.forEach(point => claim('Numbers below equations', equation, point));
  }
  const levels = equations.map(() => 0);
  for (;;) {
    const lines = new Map(
      equations.map(({equation}, at) => [equation.id, LINES[levels[at]!]!]),
    );
    const cells = equations.map(({equation, points}) => ({
      measured: measureEquation(equation),
      numbers: points.map(point =>
        numbersOf(equation, point, lines.get(equation.id)!),
      ),
    }));
    const sized = (sizes: LawSizes) => sizedAs(cells, request, sizes, lines);
    const found = largestSizes(sizes => {
      const plan = sized(sizes);
      return plan !== undefined && plan.excess === undefined;
    });
    const {plan, excess} = sized(found ?? LEAST_SIZES)!;
    if (excess === undefined || levels[excess] === LINES.length - 1) {
      return plan;
    }
    levels[excess] = levels[excess]! + 1;
  }
}

/** The gap between rows, in em. */
const ROW_GAP = 0.2;

interface Cell {
  readonly measured: Measured;
  /** At each point. */
  readonly numbers: readonly NumbersTex[];
}

interface Sized {
  readonly plan: UnderPlan;
  /** The equation whose numbers have to give way, if not all fits. */
  readonly excess: number | undefined;
}

/** A plan with given sizes; undefined if its numbers are not legible. */
function sizedAs(
  written: readonly Cell[],
  {columns, width, height}: UnderRequest,
  {equation: em, numbers}: LawSizes,
  lines: ReadonlyMap<string, MostLines>,
): Sized | undefined {
  const set = (text: NumbersTex) => fittedInto(text, numbers, WITHOUT_LIMIT);
  const cells = written.map(cell => ({
    measured: cell.measured,
    boxes: cell.numbers.map(text => {
      const fitted = set(text);
      if (!fitted) return undefined;
      const {left, right, top, bottom} = inkOf(fitted.tex);
      return [(right - left) * fitted.em, (bottom - top) * fitted.em] as const;
    }),
  }));
  const boxes = cells.flatMap(cell => cell.boxes);
  if (boxes.includes(undefined)) return undefined;
  const highest = Math.max(...boxes.map(box => box![1]));
  const below = LEAST_GAP + highest;
  const across = Array.from({length: columns}, (_, column) => {
    const own = cells.filter((_, at) => at % columns === column);
    const pivot = Math.max(...own.map(({measured}) => measured.pivot));
    const after = own.map(({measured}) => measured.width - measured.pivot);
    const width = em * (pivot + Math.max(...after));
    const widest = own.flatMap(cell => cell.boxes.map(box => box![0]));
    return {width, around: Math.max(0, Math.max(...widest) - width)};
  });
  const rows = Array.from(
    {length: Math.ceil(cells.length / columns)},
    (_, row) => cells.slice(row * columns, (row + 1) * columns),
  );
  const down = rows.map(row => {
    const most = (measure: 'above' | 'below') =>
      Math.max(...row.map(({measured}) => measured[measure]));
    return em * (most('above') + most('below')) + below;
  });
  const columnGap = apart / em;
  const total = (lengths: readonly number[], gap: number) =>
    lengths.reduce(
      (sum, length) => sum + length,
      em * gap * (lengths.length - 1),
    );
  const isWide =
    total(
      across.map(({width, around}) => width + around),
      columnGap,
    ) > width;
  const spare = Math.max(0, height - total(down, ROW_GAP)) / rows.length;
  const wider = Math.min(space.small, spare / SHARES);
  const arrangement = {
    columns,
    em,
    rowGap: ROW_GAP + Math.min(MOST_ROW_GAP - ROW_GAP, spare / SHARES / em),
    columnGap,
    around: across.map(({around}) => around),
    below: below + wider,
  };
  return {
    plan: {
      arrangement,
      height: highest,
      gap: LEAST_GAP + wider,
      numbersOf: (equation, point) =>
        set(numbersOf(equation, point, lines.get(equation.id)!))!,
    },
    excess: isWide
      ? mostOf(cells, 0)
      : total(down, ROW_GAP) > height
        ? mostOf(cells, 1)
        : undefined,
  };
}

/** The cell with the widest or, at 1, the highest numbers. */
function mostOf(
  cells: readonly {
    readonly boxes: readonly (readonly number[] | undefined)[];
  }[],
  side: 0 | 1,
): number {
  const most = cells.map(({boxes}) =>
    Math.max(...boxes.map(box => box![side]!)),
  );
  return most.indexOf(Math.max(...most));
}

/** Of spare height, a part goes below equations, and as much between rows. */
const SHARES = 3;
const MOST_ROW_GAP = 0.7;

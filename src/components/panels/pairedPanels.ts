import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {space} from '../../theme.ts';
import type {Measured} from '../layout/equationLayout.ts';
import {measureEquation} from '../layout/composition.ts';
import {
  fittedInto,
  inkOf,
  LINES,
  WITHOUT_LIMIT,
} from '../grids/fittedNumbers.ts';
import {LEAST_SIZES, largestSizes, type LawSizes} from '../grids/lawSizes.ts';
import {numbersOf, resultOf} from '../grids/numbersOf.ts';
import {badgeRoom, type PanelPlan, type PanelsRequest} from './panelPlan.ts';
import {heightOf, type PanelCell, type PanelRow, widthOf} from './panelRows.ts';
import {besidePlaces, placedRows} from './pairedPlaces.ts';

/**
 * The laws on two rows of two panels, each as wide as its content asks for; an
 * odd number stands in one column, with the numbers beside the equations. All
 * equations have one em, all numbers have one, and both are as large as the band
 * allows; lines of numbers are omitted only if nothing legible fits.
 */
export function pairedPanels({
  laws,
  point,
  band,
}: PanelsRequest): readonly PanelPlan[] {
  const columns = laws.length % 2 === 0 ? 2 : 1;
  const side = badgeRoom(laws.map(({layer}) => layer)) + space.small;
  const room = {width: band.width, height: band.height, side};
  const measured = laws.map(({equation}) => measureEquation(equation));
  const levels = laws.map(() => 0);
  for (;;) {
    const forms = laws.map(({equation}, at) =>
      formAt(equation, point, levels[at]!),
    );
    const rowsOf = (sizes: LawSizes) => rowsAt(sizes, measured, forms, columns);
    const found = largestSizes(sizes => {
      const rows = rowsOf(sizes);
      return rows !== undefined && excessOf(rows, room) === undefined;
    });
    const rows = rowsOf(found ?? LEAST_SIZES)!;
    const excess = excessOf(rows, room);
    const worst = excess && rows.flat().indexOf(excess);
    if (worst === undefined || levels[worst] === FORMS - 1) {
      const place = columns === 1 ? besidePlaces : placedRows;
      const placed = place(rows, band, side);
      return rows.flat().map(({fitted}, at) => ({fitted, places: placed[at]!}));
    }
    levels[worst] = levels[worst]! + 1;
  }
}

/** How many forms the numbers of an equation have, from all to one. */
const FORMS = 2 * LINES.length;

function formAt(equation: Equation, point: EvaluationPoint, level: number) {
  const form = level < LINES.length ? numbersOf : resultOf;
  return form(equation, point, LINES[level % LINES.length]!);
}

/** The rows of panels at some sizes; undefined if numbers are not legible. */
function rowsAt(
  {equation: em, numbers}: LawSizes,
  measured: readonly Measured[],
  forms: readonly ReturnType<typeof formAt>[],
  columns: number,
): readonly PanelRow[] | undefined {
  const cells = measured.flatMap((equation, at): readonly PanelCell[] => {
    const fitted = fittedInto(forms[at]!, numbers, WITHOUT_LIMIT);
    if (!fitted) return [];
    const {left, right, top, bottom} = inkOf(fitted.tex);
    const numbersWidth = (right - left) * fitted.em;
    const numbersHeight = (bottom - top) * fitted.em;
    return [{measured: equation, em, fitted, numbersWidth, numbersHeight}];
  });
  if (cells.length < measured.length) return undefined;
  return Array.from({length: cells.length / columns}, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
}

/** The cell that has to give way for the rows to fit; undefined if they fit. */
function excessOf(
  rows: readonly PanelRow[],
  {width, height, side}: {width: number; height: number; side: number},
): PanelCell | undefined {
  const isBeside = rows[0]!.length === 1;
  const wide = rows.find(
    row =>
      row.reduce((sum, cell) => sum + widthOf(cell, side, isBeside), 0) +
        space.small * (row.length - 1) >
      width,
  );
  if (wide) return mostOf(wide, cell => cell.numbersWidth);
  const total = rows.reduce((sum, row) => sum + heightOf(row, isBeside), 0);
  return total + space.small * (rows.length - 1) > height
    ? mostOf(rows.flat(), cell => cell.numbersHeight)
    : undefined;
}

function mostOf(
  cells: readonly PanelCell[],
  measure: (cell: PanelCell) => number,
): PanelCell {
  return cells.reduce((one, other) =>
    measure(other) > measure(one) ? other : one,
  );
}

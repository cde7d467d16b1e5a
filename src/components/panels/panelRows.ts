import {space} from '../../theme.ts';
import type {Measured} from '../layout/equationLayout.ts';
import type {FittedNumbers} from '../grids/fittedNumbers.ts';
import {NUMBERS_GAP, PANEL_PADDING} from './panelPlan.ts';

/** A law with its numbers; lengths in pixels. */
export interface PanelCell {
  readonly measured: Measured;
  /** Pixels per em of the equation. */
  readonly em: number;
  readonly fitted: FittedNumbers;
  readonly numbersWidth: number;
  readonly numbersHeight: number;
}

/** Panels that stand beside each other. */
export type PanelRow = readonly PanelCell[];

/** The heights of a row above and below its axis, in pixels. */
export function heightsOf(row: PanelRow): readonly [number, number] {
  return [
    Math.max(...row.map(({measured, em}) => measured.above * em)),
    Math.max(...row.map(({measured, em}) => measured.below * em)),
  ];
}

/** The width of a panel with its borders. */
export function widthOf(
  {measured, em, numbersWidth}: PanelCell,
  side: number,
  beside = false,
): number {
  const equation = measured.width * em;
  const content = beside
    ? equation + space.huge + numbersWidth
    : Math.max(equation, numbersWidth);
  return content + side + 2 * PANEL_PADDING;
}

/** The height of a row of panels with the borders, without spare room. */
export function heightOf(row: PanelRow, beside = false): number {
  const [above, below] = heightsOf(row);
  const numbers = Math.max(...row.map(cell => cell.numbersHeight));
  const content = beside
    ? Math.max(above + below, numbers)
    : above + below + NUMBERS_GAP + numbers;
  return content + 2 * space.tiny;
}

import {space} from '../../theme.ts';
import type {Box} from '../../box.ts';
import type {Band} from '../layout/bands.ts';
import type {PanelPlaces} from './LawPanel.ts';
import {NUMBERS_GAP, PANEL_PADDING} from './panelPlan.ts';
import {
  heightOf,
  heightsOf,
  type PanelCell,
  type PanelRow,
  widthOf,
} from './panelRows.ts';

/**
 * Rows of panels that fill a band: in each row, the widths are in proportion to
 * the contents. Numbers stand below their equation, both in the middle.
 *
 * @param side - The room of badge and layer before the content, in pixels.
 */
export function placedRows(
  rows: readonly PanelRow[],
  band: Band,
  side: number,
): readonly PanelPlaces[] {
  return stacked(rows, band, false).flatMap(({row, top, height, spare}) => {
    const [above, below] = heightsOf(row);
    const gap = Math.min(space.medium, NUMBERS_GAP + spare / 3);
    const numbers = Math.max(...row.map(cell => cell.numbersHeight));
    const content = above + below + gap + numbers;
    const axis = top + (height - content) / 2 + above;
    const level = axis + below + gap + numbers / 2;
    const needs = row.map(cell => widthOf(cell, side));
    const need = needs.reduce((sum, width) => sum + width, 0);
    const room = band.width - space.small * (row.length - 1);
    let left = -band.width / 2;
    return row.map(({measured, em}, at) => {
      const right = left + (needs[at]! / need) * room;
      const box = {left, top, right, bottom: top + height};
      left = right + space.small;
      const middle = (box.left + side + box.right) / 2;
      const start = badgeAt(box, side);
      return {
        box,
        left: middle - (measured.width * em) / 2,
        axis,
        em,
        numbers: [middle, level],
        badge: [start, axis],
        layer: [start, level],
      } satisfies PanelPlaces;
    });
  });
}

/**
 * Panels below each other that fill a band; the equations begin at one place,
 * and the numbers beside them at another.
 */
export function besidePlaces(
  rows: readonly PanelRow[],
  band: Band,
  side: number,
): readonly PanelPlaces[] {
  const cells = rows.flat();
  const most = (measure: (cell: PanelCell) => number) =>
    Math.max(...cells.map(measure));
  const equations = most(({measured, em}) => measured.width * em);
  const total = equations + space.huge + most(cell => cell.numbersWidth);
  return stacked(rows, band, true).map(({row: [cell], top, height}) => {
    const {em, numbersWidth} = cell!;
    const [above, below] = heightsOf([cell!]);
    const box = {
      left: -band.width / 2,
      top,
      right: band.width / 2,
      bottom: top + height,
    };
    const left = (box.left + side + box.right - total) / 2;
    const start = badgeAt(box, side);
    const axis = top + height / 2 + (above - below) / 2;
    return {
      box,
      left,
      axis,
      em,
      numbers: [left + equations + space.huge + numbersWidth / 2, axis],
      badge: [start, top + height / 2 - LINE / 2],
      layer: [start, top + height / 2 + LINE / 2],
    } satisfies PanelPlaces;
  });
}

/** From the middle of a badge to that of a layer below it, in pixels. */
const LINE = space.huge;

/** The middle of the badge and of the layer, from left to right. */
function badgeAt({left}: Box, side: number): number {
  return left + PANEL_PADDING + (side - space.small) / 2;
}

/** Rows below each other, with the spare height divided among them. */
function stacked(rows: readonly PanelRow[], band: Band, isBeside: boolean) {
  const heights = rows.map(row => heightOf(row, isBeside));
  const gaps = space.small * (rows.length - 1);
  const needed = heights.reduce((sum, height) => sum + height, gaps);
  const spare = Math.max(0, band.height - needed) / rows.length;
  let top = band.y - band.height / 2;
  return rows.map((row, at) => {
    const height = heights[at]! + spare;
    const begin = top;
    top += height + space.small;
    return {row, top: begin, height, spare};
  });
}

/**
 * The measurements for placing a formula; lengths in em from its left edge and
 * its axis.
 */
export interface Measured {
  readonly width: number;
  /** The middle of its equals sign; its own middle without one. */
  readonly pivot: number;
  /** Its extent above and below its axis. */
  readonly above: number;
  readonly below: number;
}

/** How several formulas share a band. */
export interface Arrangement {
  /** Formulas side by side in a row. */
  readonly columns?: number;
  /** The largest em, in pixels. */
  readonly em: number;
  /** Space between rows and between columns, in em. */
  readonly rowGap?: number;
  readonly columnGap?: number;
  /** Room below the last row and right of every row, in pixels. */
  readonly under?: number;
  readonly beside?: number;
  /**
   * Whether the rows stand in the middle together with the room right of them,
   * so that what comes there later leaves them in their place.
   */
  readonly together?: boolean;
  /** Room right of every formula and below every row, in pixels. */
  readonly aside?: number;
  readonly below?: number;
  /**
   * Room around every formula, half of it left and half of it right, in pixels;
   * one for all columns, or one for each.
   */
  readonly around?: number | readonly number[];
  /**
   * An equation is broken into lines rather than set below this em, in pixels.
   */
  readonly breakUnder?: number;
  /** Space between the lines of a broken equation, in em; by default little. */
  readonly lineGap?: number | undefined;
  /**
   * Dots between factors lose their space rather than being set below this em,
   * in pixels.
   */
  readonly tightUnder?: number;
}

/** The default space between columns, in em. */
export const COLUMN_GAP = 1.6;

/** The em of all formulas, and the left end and axis of each. */
export interface Arranged {
  readonly em: number;
  readonly places: readonly (readonly [left: number, axis: number])[];
}

/**
 * Sets formulas in rows around the middle of a band. Formulas of a column align
 * at their equals signs, those of a row at their axis; when they do not fit,
 * all shrink alike.
 */
export function arrangeEquations(
  formulas: readonly Measured[],
  band: {readonly width: number; readonly height: number},
  arrangement: Arrangement,
): Arranged {
  const {columns = 1, rowGap = 0.7, columnGap = COLUMN_GAP} = arrangement;
  const {under = 0, beside = 0, aside = 0, below = 0, around = 0} = arrangement;
  const {together = false} = arrangement;
  const roomAround = (at: number) =>
    typeof around === 'number' ? around : around[at]!;
  const column = (index: number) =>
    formulas.filter((_, at) => at % columns === index);
  const row = (index: number) =>
    formulas.slice(index * columns, (index + 1) * columns);
  const across: Line = {
    before: range(columns).map(at => largest(column(at), f => f.pivot)),
    after: range(columns).map(at =>
      largest(column(at), f => f.width - f.pivot),
    ),
    gap: columnGap,
    rooms: range(columns).map(at => aside + roomAround(at)),
  };
  const rows = range(Math.ceil(formulas.length / columns));
  const down: Line = {
    before: rows.map(at => largest(row(at), f => f.above)),
    after: rows.map(at => largest(row(at), f => f.below)),
    gap: rowGap,
    rooms: rows.map(() => below),
  };
  const em = Math.min(
    arrangement.em,
    fittingEm(across, band.width - beside),
    fittingEm(down, band.height - under),
  );
  const [pivots, axes] = [pointsOn(across, em), pointsOn(down, em)];
  const back = together ? beside / 2 : 0;
  return {
    em,
    places: formulas.map(({pivot}, at) => [
      pivots[at % columns]! + roomAround(at % columns) / 2 - pivot * em - back,
      axes[Math.floor(at / columns)]! - under / 2,
    ]),
  };
}

/** Cells along one direction, each with its extent before and after a point. */
interface Line {
  /** In em. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly gap: number;
  /** Room after each cell, in pixels. */
  readonly rooms: readonly number[];
}

function fittingEm({before, after, gap, rooms}: Line, length: number): number {
  const gaps = gap * Math.max(before.length - 1, 0);
  return (length - total(rooms)) / (total(before) + total(after) + gaps);
}

/** The cells' points, in pixels from the middle of the line. */
function pointsOn({before, after, gap, rooms}: Line, em: number): number[] {
  const startOf = (at: number) =>
    em * (total(before.slice(0, at)) + total(after.slice(0, at)) + gap * at) +
    total(rooms.slice(0, at));
  const end = startOf(before.length) - em * gap;
  return before.map((extent, at) => startOf(at) + em * extent - end / 2);
}

function range(count: number): number[] {
  return Array.from({length: count}, (_, index) => index);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function largest<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((most, item) => Math.max(most, measure(item)), 0);
}

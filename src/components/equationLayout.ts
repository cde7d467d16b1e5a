/** What a formula needs to be placed; lengths in em from its own left edge and axis. */
export interface Measured {
  readonly width: number;
  /** Where the middle of its equals sign stands; the middle, where it has none. */
  readonly pivot: number;
  /** How far it reaches above and below its axis. */
  readonly above: number;
  readonly below: number;
}

/** How several formulas share a band. */
export interface Arrangement {
  /** Formulas side by side in a row. */
  readonly columns?: number;
  /** The largest em, in pixels. */
  readonly em: number;
  /** Air between rows and between columns, in em. */
  readonly rowGap?: number;
  readonly columnGap?: number;
  /** Room kept under the last row and right of every row, in pixels. */
  readonly under?: number;
  readonly beside?: number;
}

/** The em that all formulas share, and where each one's left end and axis go. */
export interface Arranged {
  readonly em: number;
  readonly places: readonly (readonly [left: number, axis: number])[];
}

/**
 * Sets formulas in rows around the middle of a band. Those in a column share
 * the place of their equals signs, those in a row their axis; when they do not
 * fit they all shrink alike.
 */
export function arrangeEquations(
  formulas: readonly Measured[],
  band: {readonly width: number; readonly height: number},
  {
    columns = 1,
    em,
    rowGap = 0.7,
    columnGap = 1.6,
    under = 0,
    beside = 0,
  }: Arrangement,
): Arranged {
  const column = (index: number) =>
    formulas.filter((_, at) => at % columns === index);
  const row = (index: number) =>
    formulas.slice(index * columns, (index + 1) * columns);
  const rows = Math.ceil(formulas.length / columns);
  const lefts = range(columns).map(index =>
    largest(column(index), f => f.pivot),
  );
  const rights = range(columns).map(index =>
    largest(column(index), f => f.width - f.pivot),
  );
  const above = range(rows).map(index => largest(row(index), f => f.above));
  const below = range(rows).map(index => largest(row(index), f => f.below));
  const width = total(lefts) + total(rights) + columnGap * (columns - 1);
  const height = total(above) + total(below) + rowGap * (rows - 1);
  const fitted = Math.min(
    em,
    (band.width - beside) / width,
    (band.height - under) / height,
  );
  const pivots = lefts.map(
    (left, index) =>
      -width / 2 +
      total(lefts.slice(0, index)) +
      total(rights.slice(0, index)) +
      columnGap * index +
      left,
  );
  const axes = above.map(
    (reach, index) =>
      -height / 2 +
      total(above.slice(0, index)) +
      total(below.slice(0, index)) +
      rowGap * index +
      reach,
  );
  return {
    em: fitted,
    places: formulas.map(({pivot}, at) => [
      (pivots[at % columns]! - pivot) * fitted,
      axes[Math.floor(at / columns)]! * fitted - under / 2,
    ]),
  };
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

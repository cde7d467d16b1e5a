/** What the lines of an equation have to keep, in em. */
export interface Lines {
  readonly limit: number;
  /** The room needed after the last line. */
  readonly tail: number;
  /** Where further lines begin. */
  readonly indent: number;
  /** The width of the equation in one line. */
  readonly width: number;
}

/** The width of a line from a cut, or from 0, to the next cut or the end. */
export function lineWidth(
  begin: number,
  end: number | undefined,
  {tail, indent, width}: Omit<Lines, 'limit'>,
): number {
  return (end ?? width + tail) - begin + (begin === 0 ? 0 : indent);
}

/**
 * A number of cuts that make the widest line as narrow as they can; of several
 * ways, the one that cuts earliest. A long sum has far too many ways to try each:
 * the best rest after a cut is found once for each count of cuts.
 *
 * @param cuts - In order, at least `count` of them.
 */
export function narrowestCuts(
  cuts: readonly number[],
  lines: Omit<Lines, 'limit'>,
  count: number,
): readonly number[] {
  const known = new Map<string, number>();
  /** The width of the widest line from a cut on, with more cuts after it. */
  const widest = (at: number, left: number): number => {
    const key = `${at} ${left}`;
    const found = known.get(key) ?? measured(at, left);
    known.set(key, found);
    return found;
  };
  const measured = (at: number, left: number): number =>
    left === 0
      ? lineWidth(cuts[at] ?? 0, undefined, lines)
      : Math.min(...nextOf(at, left).map(next => through(at, next, left)));
  const through = (at: number, next: number, left: number): number =>
    Math.max(
      lineWidth(cuts[at] ?? 0, cuts[next], lines),
      widest(next, left - 1),
    );
  const nextOf = (at: number, left: number): readonly number[] =>
    Array.from({length: cuts.length - left - at}, (_, place) => at + 1 + place);
  const least = widest(-1, count);
  const chosen: number[] = [];
  for (let left = count, at = -1; left > 0; left--) {
    const from = at;
    at = nextOf(from, left).find(next => through(from, next, left) <= least)!;
    chosen.push(at);
  }
  return chosen.map(at => cuts[at]!);
}

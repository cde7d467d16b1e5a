import type {OwnSymbol} from '../term/ownSymbol.ts';
import {isScalar} from '../term/shape.ts';
import type {Derivative} from '../term/term.ts';
import {textOf} from '../write/text.ts';
import {moving, newTag, type Num, plainOf, slopeOf} from './num.ts';
import {type NumMatrix, scalarOf, transposed} from './numMatrix.ts';
import {type Place, withoutJudge, withValues} from './place.ts';
import {type Evaluate, positionOf} from './positionOf.ts';

/**
 * A derivative by dual numbers: one entry of the symbol moves at a rate of 1 at
 * a time, and everything that is defined by it follows.
 */
export function derivativeOf(
  term: Derivative,
  place: Place,
  evaluate: Evaluate,
): NumMatrix {
  const {of, by} = term;
  const whole = by.kind === 'symbol' ? by : by.of;
  if (whole.kind !== 'symbol') {
    throw new RangeError(
      `${textOf(term)} is a derivative by an entry of ${textOf(whole)}, which is no symbol. Give that one, with a definition.`,
    );
  }
  const nudge = {
    term,
    symbol: whole.symbol,
    base: evaluate(whole, place),
    place,
    evaluate,
  };
  if (by.kind === 'entry') {
    const [row, column] = positionOf(by, place, evaluate);
    return slopesAt(nudge, row, column);
  }
  if (isScalar(of.shape)) {
    return nudge.base.map((line, row) =>
      line.map((_, column) => scalarOf(slopesAt(nudge, row, column))),
    );
  }
  const columns = nudge.base.map((_, row) => slopesAt(nudge, row, 0));
  return columns.length === 1
    ? columns[0]!
    : transposed(columns.map(column => column.map(line => line[0]!)));
}

interface Nudge {
  readonly term: Derivative;
  readonly symbol: OwnSymbol;
  /** The value of the symbol. */
  readonly base: NumMatrix;
  readonly place: Place;
  readonly evaluate: Evaluate;
}

/** How each entry of a term moves with one entry of the symbol. */
function slopesAt(nudge: Nudge, row: number, column: number): NumMatrix {
  const {term, base, place} = nudge;
  const valueAt = (entry: Num) => valueWith(nudge, row, column, entry);
  const tag = newTag();
  const at = base[row]![column]!;
  const slopes = valueAt(moving(at, tag)).map(line =>
    line.map(num => slopeOf(num, tag)),
  );
  const {judge} = place;
  if (judge) {
    const judged = (i: number, j: number) =>
      judge({
        what: () => textOf(term),
        slope: plainOf(slopes[i]![j]!),
        at: plainOf(at),
        valueAt: entry => plainOf(valueAt(entry)[i]![j]!),
      });
    slopes.forEach((line, i) => line.forEach((_, j) => judged(i, j)));
  }
  return slopes;
}

function valueWith(
  {term, symbol, base, place, evaluate}: Nudge,
  row: number,
  column: number,
  entry: Num,
): NumMatrix {
  const nudged = base.map((line, i) =>
    line.map((num, j) => (i === row && j === column ? entry : num)),
  );
  const inside = withValues(withoutJudge(place), [[symbol, nudged]]);
  return evaluate(term.of, inside);
}

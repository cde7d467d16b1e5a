import {reusedFactors} from '../../math/trace/reuse.ts';
import type {Equation, Term} from '../../math/term/term.ts';
import {textOf} from '../../math/write/text.ts';
import {termsWithin} from '../../math/term/walk.ts';
import type {Board, Departure} from './Board.ts';
import {center} from '../../box.ts';
import {partId} from '../../math/term/partIds.ts';

/** The factors of an equation that are known from an earlier one. */
export interface Reuse {
  /** The ids of the factors that the earlier equation has as well. */
  readonly known: readonly string[];
  /** The ids of the others, and of the signs before them. */
  readonly unknown: readonly string[];
  /**
   * The place of each known factor in the earlier equation, from which a copy
   * of it flies.
   */
  readonly departures: ReadonlyMap<string, Departure>;
}

/** The factors that an equation takes over from an earlier one on the board. */
export function reusedFrom(
  board: Board,
  earlier: Equation,
  equation: Equation,
): Reuse {
  const reused = reusedFactors(equation, [earlier]);
  const factors = factorsOf(equation);
  const unused = factorsOf(earlier);
  const departures = new Map<string, Departure>();
  for (const factor of factors.filter(({id}) => reused.has(id))) {
    const at = unused.findIndex(other => textOf(other) === textOf(factor));
    const [source] = unused.splice(Math.max(at, 0), at < 0 ? 0 : 1);
    if (source) departures.set(factor.id, placeOf(board, source.id));
  }
  const known = (id: string) => departures.has(id);
  const ids = factors.map(({id}) => id);
  return {
    known: ids.filter(known),
    unknown: ids
      .filter(id => !known(id))
      .flatMap(id => [id, partId(id, 'times'), partId(id, 'plus')]),
    departures,
  };
}

/** The ids of the factors that an equation has and an earlier one does not. */
export function newFactors(
  equation: Equation,
  earlier: Equation,
): readonly string[] {
  const reused = reusedFactors(equation, [earlier]);
  return factorsOf(equation)
    .filter(({id, kind}) => kind !== 'elision' && !reused.has(id))
    .map(({id}) => id);
}

function factorsOf({right}: Equation): Term[] {
  return [...termsWithin(right)].filter(
    ({kind}) => kind === 'partial' || kind === 'variable' || kind === 'elision',
  );
}

function placeOf(board: Board, id: string): Departure {
  const [x, y] = center(board.boxOf(id));
  return {at: [board.x() + x, board.y() + y], em: board.em};
}

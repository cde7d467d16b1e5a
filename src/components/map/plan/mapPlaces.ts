import type {Equation, Term} from '../../../math/term/term.ts';
import {mapIdOf} from '../../../math/term/edge.ts';
import {symbolsOf} from '../../../math/term/symbols.ts';
import {endsOf, isEdge} from '../../../network/mapIds.ts';

/**
 * The places of formulas' symbols on the map: nodes, and edges with both their
 * ends.
 */
export function mapPlaces(
  formulas: readonly (Term | Equation)[],
): readonly string[] {
  const places = formulas
    .flatMap(formula => [...symbolsOf(formula).values()])
    .flatMap(variable => mapIdOf(variable) ?? []);
  return [...new Set(places.flatMap(withEnds))];
}

function withEnds(place: string): readonly string[] {
  return isEdge(place) ? [place, ...endsOf(place)] : [place];
}

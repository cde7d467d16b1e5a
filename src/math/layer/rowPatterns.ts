import type {Ids} from '../term/ids.ts';
import {incomingFromAbove, incomingFromErrors} from '../trace/entries.ts';
import {slopeOf} from '../trace/strands.ts';
import type {Term} from '../term/term.ts';
import type {Index} from '../term/variable.ts';
import type {LayerContext} from './layerContext.ts';

/** The common factors of a row's entries, by row number. */
export function rowFactors(
  context: LayerContext,
  ids: Ids,
  row: Index,
): readonly Term[] {
  const {kind} = context;
  const incoming = incomingPattern(context, ids, row);
  return kind === 'mixed'
    ? [incoming]
    : [incoming, slopePattern(context, ids, row)];
}

/** The incoming derivative at the node of a row. */
export function incomingPattern(
  {kind, names, layer, rows, above}: LayerContext,
  ids: Ids,
  row: Index,
): Term {
  switch (kind) {
    case 'errors':
      return slopeOf(ids, names.e(row), names.a(layer, row));
    case 'mixed':
      return incomingFromErrors(ids, names, layer, row, rows);
    case 'hidden':
      return incomingFromAbove(ids, names, layer, row, above);
  }
}

/** The slope of the activation at the node of a row. */
export function slopePattern(
  {names, layer}: LayerContext,
  ids: Ids,
  row: Index,
): Term {
  return slopeOf(ids, names.a(layer, row), names.z(layer, row));
}

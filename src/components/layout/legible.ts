import {type Derivation, derive} from '../../math/derivation.ts';
import {BRIEF_SIZE, LEAST_SIZE} from '../../math/term/grids.ts';

/**
 * The derivation written out in full if that is legible; otherwise with dots in
 * place of all but the first and the last of many rows, columns or branches.
 *
 * @param least - The fewest that are written.
 */
export function legible(
  full: Derivation,
  isLegible: (derivation: Derivation) => boolean,
  least: number = LEAST_SIZE,
): Derivation {
  if (isLegible(full)) return full;
  const brief = derive(full.network, BRIEF_SIZE);
  return least === BRIEF_SIZE || isLegible(brief)
    ? brief
    : derive(full.network, least);
}

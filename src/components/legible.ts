import {type Derivation, derive} from '../math/derivation.ts';
import {BRIEF_SIZE} from '../math/grids.ts';

/**
 * The derivation written out in full where that is legible; otherwise with dots
 * in place of all but the first and the last of many rows, columns or branches.
 */
export function legible(
  full: Derivation,
  isLegible: (derivation: Derivation) => boolean,
): Derivation {
  return isLegible(full) ? full : derive(full.network, BRIEF_SIZE);
}

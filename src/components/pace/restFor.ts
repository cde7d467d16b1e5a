import {hold} from '../../theme.ts';

/**
 * How long a viewer is given for so many new numbers and symbols, but never
 * less than `least`.
 *
 * @param beside - How long they are in view before or after that rest.
 */
export function restFor(count: number, least: number, beside = 0): number {
  return Math.max(least, count * hold.symbol - beside);
}

import {hold} from '../../theme.ts';

/**
 * The time that a viewer gets for some new numbers and symbols, but at least
 * `least`.
 *
 * @param beside - The time that they are in view before or after that rest.
 */
export function restFor(count: number, least: number, beside = 0): number {
  return Math.max(least, count * hold.symbol - beside);
}

import {hold} from '../theme.ts';

/** How long a viewer is given for so many new numbers and symbols, but never less than `least`. */
export function restFor(count: number, least: number): number {
  return Math.max(least, count * hold.symbol);
}

import {isInFilm} from './film.ts';

/**
 * Each repetition is faster, down to a fifth of the first time; in a film, down
 * to half of it.
 */
export function paceAt(repetition: number): number {
  const least = isInFilm() ? 0.5 : 0.2;
  return repetition === 0 ? 1 : Math.max(least, 0.6 * 0.75 ** (repetition - 1));
}

import {time} from '../../theme.ts';
import {isInFilm} from './film.ts';

/**
 * The duration of a fade at a pace, in seconds: shorter, it would be over within
 * a few frames.
 */
export function fadeAt(pace: number): number {
  return Math.max(BRIEFEST, time.flick * pace);
}

/** Nine frames at 60 frames a second. */
const BRIEFEST = 0.15;

/**
 * Each repetition is faster, down to a fifth of the first time; in a film, down
 * to half of it.
 */
export function paceAt(repetition: number): number {
  const least = isInFilm() ? 0.5 : 0.2;
  return repetition === 0 ? 1 : Math.max(least, 0.6 * 0.75 ** (repetition - 1));
}

import {longestRest, toMilliseconds} from '../../timing/savedBeat.ts';
import {UsageError} from '../words/errors.ts';

/**
 * Parses the rest of a beat, to the millisecond.
 *
 * @throws UsageError for anything but a valid number of seconds.
 */
export function restIn(text: string): number {
  const seconds = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
  if (seconds <= longestRest) return toMilliseconds(seconds);
  throw new UsageError(
    `A beat rests from 0 to ${longestRest} s, such as 2.5, not “${text}”.`,
  );
}

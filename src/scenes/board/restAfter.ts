import {restFor} from '../../components/pace/restFor.ts';
import {thingsToRead} from '../../components/pace/thingsToRead.ts';
import type {OwnStep} from '../../derivation/step.ts';
import {hold} from '../../theme.ts';

/**
 * The time to read what a step brings to the board, in seconds. A beat with a
 * caption rests until that is read too, whatever is asked of it.
 */
export function restAfter({before, equation, provenance}: OwnStep): number {
  const fresh = [...provenance.values()].filter(({kind}) => kind !== 'kept');
  const all = thingsToRead(equation);
  const count = before.length === 0 ? all : Math.min(all, fresh.length);
  return restFor(count, hold.equation);
}

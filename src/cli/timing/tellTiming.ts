import type {MovedTiming} from '../../timing/movedTiming.ts';
import {say} from '../words/print.ts';
import type {ShownNetwork} from '../jobs/networkIdentity.ts';
import {savedTiming} from './savedTiming.ts';

/**
 * An author's moved beats in a network's figures; prints warnings about timing
 * that does not fit.
 */
export async function tellTiming(
  shown: ShownNetwork,
): Promise<MovedTiming | undefined> {
  const {moved, notes} = await savedTiming(shown);
  notes.forEach(say);
  return moved;
}

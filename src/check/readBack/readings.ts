import type {Network} from '../../network/network.ts';
import type {Moment} from '../sight.ts';
import {ReadingList} from './ReadingList.ts';
import type {ReadBack} from './reading.ts';
import {ScreenReader} from './ScreenReader.ts';
import {coreOf} from './core.ts';

/** Reads back the parts of a figure, each once, in order of time. */
export function readingsOf(
  moments: readonly Moment[],
  network: Network,
): readonly ReadBack[] {
  const list = new ReadingList();
  const reader = new ScreenReader(coreOf(network), list);
  let last: Moment | undefined;
  for (const moment of moments) {
    if (moment.resting === last?.resting) list.stays(moment.time);
    else reader.read(moment);
    last = moment;
  }
  return list.all();
}

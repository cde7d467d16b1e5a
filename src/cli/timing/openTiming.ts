import path from 'node:path';
import type {Command} from 'commander';
import type {Network} from '../../network/network.ts';
import type {MovedTiming} from '../../timing/movedTiming.ts';
import {timingFiles, type TimingFiles} from './timingFiles.ts';
import {readNetwork} from '../files/networkFile.ts';
import {root} from '../process/root.ts';
import {wordsFor} from '../words/wordsFor.ts';
import type {ShownNetwork} from '../jobs/networkIdentity.ts';
import {timingAt} from './savedTiming.ts';
import {type TimingPlace, timingPlace} from './timingPlace.ts';

/** The network of the timed figures, and the place of its timing. */
export interface Timed {
  readonly look: {
    /** Missing for a scene of an author's own. */
    readonly network: Network | undefined;
    readonly moved: MovedTiming | undefined;
  };
  readonly files: Pick<TimingFiles, 'loadScene' | 'fileOf' | 'save'>;
  /** Words for an error of playing. */
  readonly wordsOf: (error: Error) => string;
}

/**
 * Opens the timing of a network's figures; `tell` receives warnings about
 * timing that does not fit.
 */
export async function openTiming(
  command: Command,
  named: Pick<ShownNetwork, 'file' | 'config'>,
  tell: (note: string) => void,
): Promise<{readonly timed: Timed; readonly place: TimingPlace}> {
  const network = await readNetwork(named.file);
  const place = await timingPlace({network, ...named});
  const {moved, notes} = await timingAt(place);
  notes.forEach(tell);
  const files = timingFiles(path.join(root, 'src'), place);
  const wordsOf = wordsFor(command);
  return {timed: {look: {network, moved}, files, wordsOf}, place};
}

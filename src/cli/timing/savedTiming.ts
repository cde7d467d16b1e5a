import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import type {MovedTiming} from '../../timing/movedTiming.ts';
import {timingOf} from '../../timing/networkTimings.ts';
import {root} from '../process/root.ts';
import {pathText} from '../words/wording.ts';
import {builtInName, type ShownNetwork} from '../jobs/networkIdentity.ts';
import {readTimings} from './readTimings.ts';
import {timingName, type TimingPlace, timingPlace} from './timingPlace.ts';

/**
 * An author's moved beats in a network's figures, without those of `.meta`
 * files.
 */
export interface SavedTiming {
  readonly moved?: MovedTiming;
  /** A line for saved timing that does not belong to these numbers. */
  readonly notes: readonly string[];
}

/**
 * The timing that counts for the figures of a network, and notes on timing that
 * does not.
 *
 * @throws Error for an invalid timing file.
 */
export async function savedTiming(shown: ShownNetwork): Promise<SavedTiming> {
  return timingAt(await timingPlace(shown));
}

/** The same for a network whose place is known. */
export async function timingAt(place: TimingPlace): Promise<SavedTiming> {
  const {file, id} = place;
  const own = file && timingOf(await readTimings(file), id);
  if (!own) return {notes: await unusedNote(place)};
  const isStale = own.numbers !== id.numbers;
  return {
    moved: {file: timingName, scenes: own.figures},
    notes: isStale
      ? [
          `${pathText(file)} was tuned for other numbers of ${nameOf(id)}, but is used. Run “timing keep” if it fits these.`,
        ]
      : [],
  };
}

async function unusedNote({
  candidates,
  countsMeta,
  id,
}: TimingPlace): Promise<readonly string[]> {
  const others = new Set<string>();
  for (const file of candidates) {
    for (const other of await readTimings(file)) others.add(nameOf(other));
  }
  if (!countsMeta && (await hasSavedMeta())) others.add(builtIn);
  if (others.size === 0) return [];
  return [
    `The saved timing belongs to ${[...others].join(', ')} and is not used for ${nameOf(id)}, which has other numbers.`,
  ];
}

const builtIn = 'the built-in network';

function nameOf({network}: TimingPlace['id']): string {
  if (network === undefined) return 'a piped network';
  return network === builtInName ? builtIn : network;
}

/** Whether an author has moved beats in the figures of the built-in network. */
async function hasSavedMeta(): Promise<boolean> {
  const folder = path.join(root, 'src/scenes');
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    names
      .filter(name => name.endsWith('.meta'))
      .map(name => readFile(path.join(folder, name), 'utf8').catch(() => '')),
  );
  return texts.some(text => /"name"\s*:/.test(text));
}

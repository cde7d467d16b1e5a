import * as z from 'zod';
import type {Read} from '../../stage/allowed/reads.ts';
import {projectPaths} from '../../stage/bundle/paths.ts';
import {canonical, hashOf} from '../files/canonical.ts';
import type {FigureJob} from '../job/job.ts';
import type {VersionedKey} from './figureKeys.ts';
import type {Store} from './store.ts';

const readsSchema = z.array(
  z.strictObject({
    kind: z.enum(['address', 'font', 'decoder']),
    name: z.string(),
  }),
);

/** What a figure with certain sources read when it was drawn last. */
export async function knownReads(
  store: Store,
  {key}: VersionedKey,
): Promise<readonly Pick<Read, 'kind' | 'name'>[]> {
  const stored = await store.get(readsKey(key));
  return readsSchema.safeParse(stored?.value).data ?? [];
}

/** Remembers what a figure has read, for the next time that its key is computed. */
export async function keepReads(
  store: Store,
  {key}: VersionedKey,
  reads: readonly Read[],
): Promise<void> {
  const names = reads.map(({kind, name}) => ({kind, name}));
  const known = await store.get(readsKey(key));
  const isKnown = canonical(known?.value ?? []) === canonical(names);
  if (!isKnown) await store.put(readsKey(key), names);
}

function readsKey(key: string): string {
  return `reads of ${key}`;
}

/** The same reads with what is there now. */
export async function readsNow(
  reads: readonly Pick<Read, 'kind' | 'name'>[],
  {project, allowances = {}, ffmpeg}: FigureJob,
): Promise<readonly Read[]> {
  if (reads.length === 0) return [];
  const {readAgain} = await import('../../stage/browser/readAgain.ts');
  const {root} = projectPaths(project);
  const {network = false} = allowances;
  return reads.map(read => readAgain(read, {root, network, ffmpeg}));
}

/** The cause of a change that a read counts as. */
const causes = {
  address: 'scene',
  font: 'settings',
  decoder: 'renderer',
} as const;

/** The key of a figure that has read something besides its sources. */
export function keyWithReads(
  own: VersionedKey,
  reads: readonly Read[],
): VersionedKey {
  if (reads.length === 0) return own;
  const inputs = {...own.inputs};
  for (const kind of ['address', 'font', 'decoder'] as const) {
    const some = reads.filter(read => read.kind === kind).map(canonical);
    if (some.length === 0) continue;
    const cause = causes[kind];
    inputs[cause] = hashOf([inputs[cause], some.sort()]);
  }
  return {...own, inputs, key: hashOf(inputs)};
}

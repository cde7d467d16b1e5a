import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {withLock} from '../files/lock.ts';
import {makeFolder} from '../files/pendingFile.ts';
import type {Manifest, ManifestFigure, ManifestShard} from './manifest.ts';
import {lockOf, manifestName, readManifest} from './readManifest.ts';
import {standingFigures} from './standingFigures.ts';
import {writeManifest} from './writeManifest.ts';

/** The additions of a render to a manifest. */
export interface ManifestAddition extends Pick<
  Manifest,
  'versions' | 'network'
> {
  readonly figures: readonly ManifestFigure[];
}

/**
 * Adds figures to a folder's manifest, replaces their former entries, and keeps
 * other entries whose files still stand. Renders into one folder wait for each
 * other, so no entry is lost. An unreadable manifest is rewritten.
 */
export async function updateManifest(
  folder: string,
  addition: ManifestAddition,
): Promise<void> {
  await changeManifest(folder, async known => {
    if (isListed(known, addition)) return undefined;
    const standing = await standingFigures(folder, known?.figures ?? []);
    return withFigures(known, standing, addition);
  });
}

/**
 * States in a folder's manifest which part of a set the folder holds, or that
 * it holds none. A part lists no outdated figure: after a failed render, files
 * of an earlier one would pass as its result.
 *
 * @param outdated - Ids of the figures still to be rendered.
 */
export async function stateShard(
  folder: string,
  shard: ManifestShard | undefined,
  network: Manifest['network'],
  outdated: readonly string[] = [],
): Promise<void> {
  if (shard) await makeFolder(folder);
  else if (!(await manifestIn(folder))?.shard) return;
  await changeManifest(folder, known => {
    const empty: Manifest = {version: 1, versions: {}, network, figures: []};
    const {shard: _former, ...rest} = known ?? empty;
    if (!shard) return rest;
    const figures = rest.figures.filter(({id}) => !outdated.includes(id));
    return {...rest, figures, shard};
  });
}

/** Changes a manifest under its lock; undefined leaves it unchanged. */
async function changeManifest(
  folder: string,
  change: (
    known: Manifest | undefined,
  ) => Manifest | undefined | Promise<Manifest | undefined>,
): Promise<void> {
  await withLock(lockOf(folder), async () => {
    const changed = await change(await manifestIn(folder));
    if (changed) await writeManifest(folder, changed);
  });
}

/** An unreadable manifest counts as none. */
async function manifestIn(folder: string): Promise<Manifest | undefined> {
  return readManifest(path.join(folder, manifestName)).catch(() => undefined);
}

/** Whether a manifest already has the addition. */
export function isListed(
  known: Manifest | undefined,
  {versions, network, figures}: ManifestAddition,
): boolean {
  if (known === undefined) return false;
  const listed = figures.map(({id}) => known.figures.find(f => f.id === id));
  return isDeepStrictEqual(
    [{...known.versions, ...versions}, network, figures],
    [known.versions, known.network, listed],
  );
}

function withFigures(
  known: Manifest | undefined,
  standing: readonly ManifestFigure[],
  {versions, network, figures}: ManifestAddition,
): Manifest {
  const added = new Set(figures.map(({id}) => id));
  return {
    version: 1,
    versions: {...known?.versions, ...versions},
    network,
    ...(known?.shard && {shard: known.shard}),
    figures: [...standing.filter(({id}) => !added.has(id)), ...figures],
  };
}

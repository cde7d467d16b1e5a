import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {withLock} from '../files/lock.ts';
import type {Manifest, ManifestFigure} from './manifest.ts';
import {manifestName, readManifest} from './readManifest.ts';
import {writeManifest} from './writeManifest.ts';

/** What a render adds to a manifest. */
export interface ManifestAddition extends Pick<
  Manifest,
  'versions' | 'network'
> {
  readonly figures: readonly ManifestFigure[];
}

/**
 * Adds figures to a folder's manifest, in place of their former entries, and
 * keeps the others. Renders into one folder wait for each other, so that no
 * entry is lost. A manifest that cannot be read is written anew.
 */
export async function updateManifest(
  folder: string,
  addition: ManifestAddition,
): Promise<void> {
  await withLock(path.join(folder, `.${manifestName}.lock`), async () => {
    const file = path.join(folder, manifestName);
    const known = await readManifest(file).catch(() => undefined);
    if (isListed(known, addition)) return;
    await writeManifest(folder, withFigures(known, addition));
  });
}

/** Whether a manifest says already what would be added. */
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
  {versions, network, figures}: ManifestAddition,
): Manifest {
  const added = new Set(figures.map(({id}) => id));
  const kept = known?.figures.filter(({id}) => !added.has(id)) ?? [];
  return {
    version: 1,
    versions: {...known?.versions, ...versions},
    network,
    figures: [...kept, ...figures],
  };
}

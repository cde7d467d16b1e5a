import {isDeepStrictEqual} from 'node:util';
import {visible} from '../../network/file/visible.ts';
import type {ManifestFigure, ManifestShard} from '../manifest/manifest.ts';
import type {ShardFolder} from './shardFolder.ts';

/** A figure and its folder. */
export interface FoundFigure {
  readonly figure: ManifestFigure;
  readonly folder: string;
}

/**
 * Every figure of some folders, once. A figure in several folders is taken from
 * the first one, if all of them list it alike.
 *
 * @throws Error with the figure and both folders when they differ.
 */
export function joinFigures(
  folders: readonly ShardFolder[],
): readonly FoundFigure[] {
  const found = new Map<string, FoundFigure>();
  const owners = new Map<string, string>();
  for (const {folder, manifest} of folders) {
    for (const figure of manifest.figures) {
      const {id} = figure;
      const first = found.get(id);
      if (!first) found.set(id, {figure, folder});
      else requireSameFigure(first, {figure, folder});
      for (const file of figure.files) requireOwner(owners, file.path, id);
    }
  }
  return [...found.values()];
}

function requireSameFigure(one: FoundFigure, other: FoundFigure): void {
  if (isDeepStrictEqual(one.figure, other.figure)) return;
  throw new Error(
    `Figure ${visible(one.figure.id)} is in ${one.folder} and, with other content, in ${other.folder}. Render one of them again into an empty folder, without that figure.`,
  );
}

function requireOwner(
  owners: Map<string, string>,
  file: string,
  id: string,
): void {
  const owner = owners.get(file) ?? id;
  owners.set(file, owner);
  if (owner === id) return;
  throw new Error(
    `Figures ${visible(owner)} and ${visible(id)} both have a file ${visible(file)}. Render them again with one version of the catalogue.`,
  );
}

/**
 * Refuses a set with missing figures: those planned by the shards, or without a
 * plan those that are `expected`.
 *
 * @throws Error with the figures, their shard and its folder.
 */
export function requireNoGap(
  found: readonly FoundFigure[],
  folders: readonly ShardFolder[],
  expected: readonly string[],
): void {
  const ids = new Set(found.map(({figure}) => figure.id));
  const shard = folders.find(({manifest}) => manifest.shard)?.manifest.shard;
  const gaps = (shard?.plan ?? [expected]).flatMap((planned, index) => {
    const missing = planned.filter(id => !ids.has(id));
    if (missing.length === 0) return [];
    return gapText(missing, shard && ownerText(shard, index + 1, folders));
  });
  if (gaps.length > 0) {
    gaps.push('Merge the existing figures with --partial.');
    throw new Error(gaps.join('\n'));
  }
}

function gapText(ids: readonly string[], owner?: string): string {
  const one = ids.length === 1;
  const named = ids.map(visible).join(', ');
  const figures = `${one ? 'Figure' : 'Figures'} ${named}`;
  const missing = `${figures} ${one ? 'is' : 'are'} missing`;
  return owner
    ? `${missing}: ${owner}`
    : `${missing}: no folder holds ${one ? 'it' : 'them'}. Render and name ${one ? 'it' : 'them'} too.`;
}

function ownerText(
  {plan}: ManifestShard,
  index: number,
  folders: readonly ShardFolder[],
): string {
  const name = `shard ${index}/${plan.length}`;
  const owner = folders.find(({manifest}) => manifest.shard?.index === index);
  return owner
    ? `${owner.folder} is ${name}, but lists no such figure. Render that shard again.`
    : `${name} is not among the folders. Name its folder too.`;
}

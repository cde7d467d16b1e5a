import {rm} from 'node:fs/promises';
import {explain} from '../files/fileError.ts';
import {figureSchema} from '../manifest/manifest.ts';
import {readRecord, type Stored} from './record.ts';
import {placeIn} from './store.ts';
import {type KeptFile, keptFiles, type StoreSize} from './trimStore.ts';

/** A finished video of a project that a store keeps. */
interface ProjectEntry {
  readonly name: string;
  readonly files: readonly string[];
  readonly bytes: number;
  /** When it was kept or used last, in milliseconds since 1970. */
  readonly used: number;
}

/** A record of a project, with its place. */
interface OwnRecord {
  readonly record: KeptFile;
  readonly stored: Stored;
}

/** The finished videos of a project in a store, the last used one first. */
export async function projectEntries(
  folder: string,
  project: string,
): Promise<readonly ProjectEntry[]> {
  const {own} = await recordsIn(folder, project);
  return own
    .filter(({stored}) => stored.files.length > 0)
    .map(({record, stored}) => ({
      name:
        figureSchema.safeParse(stored.value).data?.id ?? 'a scene of a video',
      files: stored.files.map(({name}) => name),
      bytes: sum(stored.files),
      used: record.used,
    }))
    .sort((one, other) => other.used - one.used);
}

/**
 * Drops what a store keeps of a project. Files that another project has too stay.
 *
 * @param limit - Bytes that may stay; the least recently used videos go first.
 * @returns What was dropped.
 */
export async function dropProject(
  folder: string,
  project: string,
  limit = 0,
): Promise<StoreSize> {
  const {own, others} = await recordsIn(folder, project);
  const latestFirst = [...own].sort(
    (one, other) => other.record.used - one.record.used,
  );
  const kept = new Set(others.flatMap(blobsOf));
  const dropped: OwnRecord[] = [];
  let bytes = 0;
  for (const each of latestFirst) {
    bytes += each.record.bytes + sum(each.stored.files);
    if (bytes > limit) dropped.push(each);
    else blobsOf(each.stored).forEach(blob => kept.add(blob));
  }
  return removeAll(folder, dropped, kept);
}

async function removeAll(
  folder: string,
  dropped: readonly OwnRecord[],
  kept: ReadonlySet<string>,
): Promise<StoreSize> {
  const blobs = new Map(
    dropped.flatMap(({stored}) =>
      stored.files
        .filter(({sha256}) => !kept.has(sha256))
        .map(file => [file.sha256, file] as const),
    ),
  );
  // Records go first, so that none asks for a file that has gone.
  const files = [
    ...dropped.map(({record: {path, bytes}}) => ({path, bytes})),
    ...[...blobs.values()].map(({sha256, bytes}) => ({
      path: placeIn(folder, 'blobs', sha256),
      bytes,
    })),
  ];
  for (const {path} of files) {
    await explain(`${path} cannot be removed`, () => rm(path, {force: true}));
  }
  return {files: files.length, bytes: sum(files)};
}

/** The records of a project, and all others. */
async function recordsIn(folder: string, project: string) {
  const own: OwnRecord[] = [];
  const others: Stored[] = [];
  for (const record of await keptFiles(folder, 'keys')) {
    const stored = await readRecord(record.path, () => {});
    if (!stored) continue;
    if (stored.project === project) own.push({record, stored});
    else others.push(stored);
  }
  return {own, others};
}

function blobsOf({files}: Stored): readonly string[] {
  return files.map(({sha256}) => sha256);
}

function sum(files: readonly {readonly bytes: number}[]): number {
  return files.reduce((total, {bytes}) => total + bytes, 0);
}

import path from 'node:path';
import {contentsOf} from '../files/contents.ts';
import {explain} from '../files/fileError.ts';
import {openPending, type PendingFile} from '../files/pendingFile.ts';
import {openPendingFolder} from '../files/pendingFolder.ts';
import {type Placeable, placeAll} from '../files/placed.ts';
import type {FigureJob} from '../job/job.ts';
import {figureSchema, type ManifestFigure} from '../manifest/manifest.ts';
import type {StoredFile} from './record.ts';
import type {Store} from './store.ts';

/** Keeps a figure's files with its entry. */
export async function keepFigure(
  store: Store,
  entry: ManifestFigure,
  {outDir: folder, project}: Pick<FigureJob, 'outDir' | 'project'>,
): Promise<void> {
  const {key, files, id, inputs} = entry;
  const contents = files.map(async ({path: place}) =>
    (await contentsOf(path.join(folder, place))).map(content => ({
      name: path.posix.join(place, content.name),
      path: content.path,
    })),
  );
  const kept = (await Promise.all(contents)).flat();
  await store.put(key, entry, kept, project);
  await store.put(latestKey(id), inputs, [], project);
}

/**
 * Copies a kept figure into a folder, all of its files or none; undefined when
 * it is missing or damaged.
 */
export async function takeFigure(
  store: Store,
  key: string,
  folder: string,
): Promise<ManifestFigure | undefined> {
  const stored = await store.get(key);
  const {data} = figureSchema.safeParse(stored?.value);
  if (!stored || !data) return undefined;
  const pending: (Placeable & Pick<PendingFile, 'discard'>)[] = [];
  try {
    for (const {path: place} of data.files) {
      const copy = await copyPlace(store, stored.files, place, folder);
      pending.push(copy);
      if (!copy.whole) return undefined;
    }
    await placeAll(pending);
    return data;
  } finally {
    for (const file of pending) await file.discard();
  }
}

/** Copies a file, or a folder of files, beside its place. */
async function copyPlace(
  store: Store,
  files: readonly StoredFile[],
  place: string,
  folder: string,
) {
  const target = path.join(folder, place);
  const single = files.find(({name}) => name === place);
  const parts = files.filter(({name}) => name.startsWith(`${place}/`));
  const pending = await (single
    ? openPending(target)
    : openPendingFolder(target));
  const copies = single
    ? [{file: single, to: pending.path}]
    : parts.map(file => ({
        file,
        to: path.join(pending.path, path.posix.basename(file.name)),
      }));
  let whole = copies.length > 0;
  try {
    for (const {file, to} of copies) {
      whole &&= await explain(`${target} cannot be written`, () =>
        store.copyOut(file, to),
      );
    }
  } catch (error) {
    await pending.discard();
    throw error;
  }
  return {...pending, whole};
}

/** The entry of a kept figure; undefined when it is not there. */
export async function keptEntry(
  store: Store,
  key: string,
): Promise<ManifestFigure | undefined> {
  const stored = await store.get(key);
  return figureSchema.safeParse(stored?.value).data;
}

/** The inputs of a figure when it was drawn last, with any settings. */
export async function latestInputs(
  store: Store,
  id: string,
): Promise<ManifestFigure['inputs'] | undefined> {
  const stored = await store.get(latestKey(id));
  return figureSchema.shape.inputs.safeParse(stored?.value).data;
}

function latestKey(id: string): string {
  return `latest inputs of ${id}`;
}

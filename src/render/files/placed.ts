import {constants} from 'node:fs';
import {copyFile, link, lstat, rename} from 'node:fs/promises';
import {explain} from './fileError.ts';
import {tidy} from './tidy.ts';

/** A finished file or folder that waits for its final name. */
export interface Placeable {
  /** Flushes it to the disk. */
  flush(): Promise<void>;
  /** Gives it its final name; this can be undone. */
  place(): Promise<Placed>;
}

/** A file or folder that has its final name. */
export interface Placed {
  /** Removes what stood under the name before. */
  confirm(): Promise<void>;
  /** Restores what stood there before. */
  undo(): Promise<void>;
}

/**
 * Gives all of them their final names, or none. The steps that cannot be undone
 * come last, when all files are on the disk.
 */
export async function placeAll(all: readonly Placeable[]): Promise<void> {
  const placed: Placed[] = [];
  for (const each of all) await each.flush();
  try {
    for (const each of all) placed.push(await each.place());
  } catch (error) {
    for (const each of placed.reverse()) await each.undo();
    throw error;
  }
  for (const each of placed) await each.confirm();
}

/**
 * Renames a file to its final name. An older file there is kept as `before`
 * until the change is confirmed.
 */
export async function placeFile(
  temporary: string,
  target: string,
  before: string,
): Promise<Placed> {
  return explain(`${target} cannot be written`, async () => {
    const isReplacing = await isThere(target);
    try {
      if (isReplacing) await keepAs(before, target);
      await rename(temporary, target);
    } catch (error) {
      await tidy(before);
      throw error;
    }
    return {
      confirm: async () => void (await tidy(before)),
      undo: async () => {
        if (!isReplacing) return void (await tidy(target));
        await rename(before, target).catch(() => {});
      },
    };
  });
}

/** A second name costs nothing, but not every file system has them. */
async function keepAs(before: string, target: string): Promise<void> {
  await link(target, before).catch(() =>
    copyFile(target, before, constants.COPYFILE_FICLONE),
  );
}

async function isThere(target: string): Promise<boolean> {
  return lstat(target).then(
    found => !found.isDirectory(),
    () => false,
  );
}

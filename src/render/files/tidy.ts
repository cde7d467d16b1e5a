import {lstat, rm, unlink} from 'node:fs/promises';
import {setTimeout} from 'node:timers/promises';
import {codeOf, reasonOf} from './fileError.ts';

/**
 * Removes a file or folder that nobody needs. Tidying up never fails work: it
 * returns what stays and why, or undefined.
 */
export async function tidy(place: string): Promise<string | undefined> {
  try {
    await remove(place);
  } catch {
    // The system may refuse for a moment; a second try usually succeeds.
    await setTimeout(20);
    const error = await remove(place).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (error) return leftText(place, error);
  }
  return undefined;
}

/**
 * Node's recursive removal reports a file without permission as not being a
 * folder.
 */
async function remove(place: string): Promise<void> {
  try {
    const found = await lstat(place);
    if (found.isDirectory()) await rm(place, {recursive: true, force: true});
    else await unlink(place);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || (await isThere(place))) throw error;
  }
}

async function isThere(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    () => false,
  );
}

/** The warning for a leftover that has to stay. */
export function leftText(place: string, error: unknown): string {
  return `${place} is left over and cannot be removed: ${reasonOf(error).why}. It does no harm; remove it yourself.`;
}

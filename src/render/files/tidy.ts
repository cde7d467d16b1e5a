import {lstat, rm, unlink} from 'node:fs/promises';
import {setTimeout} from 'node:timers/promises';
import {codeOf, reasonOf} from './fileError.ts';

/**
 * Removes what nobody needs, a file or a folder. Tidying up never fails work: says
 * what stays and why; undefined when nothing does.
 */
export async function tidy(place: string): Promise<string | undefined> {
  try {
    await remove(place);
  } catch {
    // What a system refuses for a moment, it does not refuse twice.
    await setTimeout(20);
    const error = await remove(place).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (error) return leftText(place, error);
  }
  return undefined;
}

/** Of a file that may not be removed, Node's recursive removal says that it is no folder. */
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

/** What is said of a leftover that has to stay. */
export function leftText(place: string, error: unknown): string {
  return `${place} is left over and cannot be removed: ${reasonOf(error).why}. It does no harm; remove it yourself.`;
}

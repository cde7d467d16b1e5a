import {rm} from 'node:fs/promises';
import {setTimeout} from 'node:timers/promises';
import {reasonOf} from './fileError.ts';

/**
 * Removes what nobody needs, a file or a folder. Tidying up never fails work: says
 * what stays and why; undefined when nothing does.
 */
export async function tidy(place: string): Promise<string | undefined> {
  const options = {recursive: true, force: true};
  try {
    await rm(place, options);
  } catch {
    // What a system refuses for a moment, it does not refuse twice.
    await setTimeout(20);
    const error = await rm(place, options).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (error) return leftText(place, error);
  }
  return undefined;
}

/** What is said of a leftover that has to stay. */
export function leftText(place: string, error: unknown): string {
  return `${place} is left over and cannot be removed: ${reasonOf(error).why}. It does no harm; remove it yourself.`;
}

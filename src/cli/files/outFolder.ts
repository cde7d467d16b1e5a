import {stat} from 'node:fs/promises';
import {kindOfFile} from '../../render/files/kindOfFile.ts';
import {UsageError} from '../words/errors.ts';

/**
 * Refuses an `--out` that can be no folder, before anything is done for it.
 *
 * @throws UsageError with what it is.
 */
export async function requireOutFolder(place: string): Promise<void> {
  if (place === '-') {
    throw new UsageError(
      '--out takes a folder here, since there are several files, not the standard output.',
    );
  }
  const found = await stat(place).catch(() => undefined);
  if (!found || found.isDirectory()) return;
  throw new UsageError(
    `--out names ${place}, which is ${kindOfFile(found) ?? 'a file'}. Name a folder.`,
  );
}

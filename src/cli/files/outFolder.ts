import {stat} from 'node:fs/promises';
import {kindOfFile} from '../../render/files/kindOfFile.ts';
import {UsageError} from '../words/errors.ts';

/**
 * Refuses an `--out` that cannot be a folder, before any work is done.
 *
 * @throws UsageError with what it is.
 */
export async function requireOutFolder(place: string): Promise<void> {
  if (place === '-') {
    throw new UsageError(
      '--out needs a folder here, since there are several files; it cannot be the standard output.',
    );
  }
  const found = await stat(place).catch(() => undefined);
  if (!found || found.isDirectory()) return;
  throw new UsageError(
    `--out names ${place}, which is ${kindOfFile(found) ?? 'a file'}. Name a folder.`,
  );
}

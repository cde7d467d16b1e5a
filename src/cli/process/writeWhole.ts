import {writeFile} from 'node:fs/promises';
import {explain} from '../../render/files/fileError.ts';
import {openPending} from '../../render/files/pendingFile.ts';

/** Writes a file that appears under its name only when it is complete. */
export async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const pending = await openPending(file);
  try {
    await explain(`${file} cannot be written`, () =>
      writeFile(pending.path, bytes),
    );
    await pending.commit();
  } catch (error) {
    await pending.discard();
    throw error;
  }
}

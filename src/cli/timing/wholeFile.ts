import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {codeOf, reasonOf} from '../../render/files/fileError.ts';
import {withLock} from '../../render/files/lock.ts';
import {TimingFileError} from '../../timing/timingFileError.ts';
import {writeWhole} from '../process/writeWhole.ts';

/**
 * The system refuses reading or writing a timing file; the message says why.
 */
class TimingAccessError extends Error {
  override readonly name = 'TimingAccessError';
}

/**
 * The text of a timing file; undefined when it is missing.
 *
 * @throws Error that says why it cannot be read.
 */
export async function timingText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw explained(file, 'read', error);
  });
}

/**
 * Rewrites the current content of a timing file as a whole, under a lock.
 *
 * @param change - Returns the new text, if it differs, and a result.
 * @throws Error that says why it cannot be read or written.
 */
export async function changeTimingFile<TAnswer>(
  file: string,
  change: () => Promise<{
    readonly text: string | undefined;
    readonly answer: TAnswer;
  }>,
): Promise<TAnswer> {
  const lock = path.join(path.dirname(file), `.${path.basename(file)}.lock`);
  try {
    return await withLock(lock, async () => {
      const {text, answer} = await change();
      if (text !== undefined) await writeWhole(file, Buffer.from(text));
      return answer;
    });
  } catch (error) {
    throw explained(file, 'written', error);
  }
}

function explained(
  file: string,
  what: 'read' | 'written',
  error: unknown,
): Error {
  const own = error instanceof Error ? error : new Error(String(error));
  if (own instanceof TimingFileError || own instanceof TimingAccessError) {
    return own;
  }
  const {why} = reasonOf(error);
  return new TimingAccessError(
    `${path.basename(file)} cannot be ${what}: ${why}.`,
    {cause: error},
  );
}

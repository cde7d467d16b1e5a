import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {codeOf, reasonOf} from '../../render/files/fileError.ts';
import {withLock} from '../../render/files/lock.ts';
import {TimingFileError} from '../../timing/timingFileError.ts';
import {writeWhole} from '../process/writeWhole.ts';

/** The system does not let a timing file be read or written; says why. */
class TimingAccessError extends Error {
  override readonly name = 'TimingAccessError';
}

/**
 * The text of a timing file; undefined where there is none.
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
 * Writes a timing file anew as it is by then, as a whole, while nobody else does.
 *
 * @param change - Gives the text to write, if it shall be another, and an answer.
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

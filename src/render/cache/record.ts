import {writeFile} from 'node:fs/promises';
import * as z from 'zod';
import {sha256} from '../../stage/modules/inputs.ts';
import {codeOf, reasonOf} from '../files/fileError.ts';
import {openPending} from '../files/pendingFile.ts';
import {readRegular} from '../files/readBounded.ts';
import {strangersFile} from './strangersStore.ts';

const storedSchema = z.strictObject({
  value: z.unknown(),
  files: z.array(
    z.strictObject({
      name: z.string().describe('Of the keeper’s choice.'),
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** What is kept under a key: a value, and files by name. */
export type Stored = Readonly<z.infer<typeof storedSchema>>;

/** A file in the store, kept under the hash of its content. */
export type StoredFile = Readonly<Stored['files'][number]>;

/**
 * Reads a record; undefined where there is none, or one that is damaged, another
 * user's or cannot be read, of which `onDamage` hears why.
 */
export async function readRecord(
  file: string,
  onDamage: (why: string) => void,
): Promise<Stored | undefined> {
  try {
    if (await strangersFile(file)) {
      onDamage('an entry belongs to another user');
      return undefined;
    }
    const text = (await readRegular(file)).toString();
    const [hash = '', json = ''] = text.split('\n', 2);
    if (hash !== '' && sha256(json) === hash) {
      return storedSchema.parse(JSON.parse(json));
    }
    onDamage('an entry is damaged');
  } catch (error) {
    // A cache in whose place there is something else holds nothing.
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    if (!isMissing) onDamage(reasonOf(error).why);
  }
  return undefined;
}

/** Writes a record with the hash of what it says, which damage would betray. */
export async function writeRecord(file: string, stored: Stored): Promise<void> {
  const json = JSON.stringify(stored);
  const pending = await openPending(file);
  try {
    await writeFile(pending.path, `${sha256(json)}\n${json}`);
    await pending.commit();
  } catch (error) {
    await pending.discard();
    throw error;
  }
}

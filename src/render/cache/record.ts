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
  project: z.string().optional().describe('The file of the project.'),
});

/** The value and the named files kept under a key. */
export type Stored = Readonly<z.infer<typeof storedSchema>>;

/** A file in the store, named by the hash of its content. */
export type StoredFile = Readonly<Stored['files'][number]>;

/**
 * Reads a record. Returns undefined when there is none, and also when the
 * record is damaged, unreadable or another user's; `onDamage` then receives the
 * reason.
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
    // A path that is something other than a cache holds nothing.
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    if (!isMissing) onDamage(reasonOf(error).why);
  }
  return undefined;
}

/** Writes a record with a hash of its content, so that damage shows. */
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

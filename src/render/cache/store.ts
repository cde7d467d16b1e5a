import {stat} from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import {sha256} from '../../stage/modules/inputs.ts';
import {sha256OfFile} from '../files/sha256OfFile.ts';
import {keepBlob, takeBlob, touch} from './blob.ts';
import {
  readRecord,
  type Stored,
  type StoredFile,
  writeRecord,
} from './record.ts';
import {remembered} from '../../remembered.ts';
import {trimStore} from './trimStore.ts';

/** A folder that keeps values and files by key, for any number of processes. */
export interface Store {
  readonly folder: string;
  /** What is kept under a key; undefined when there is nothing, or no longer. */
  get(key: string): Promise<Stored | undefined>;
  /**
   * Copies a kept file to a temporary place. False, and the file dropped, when
   * it is gone or no longer what was kept.
   */
  copyOut(file: StoredFile, temporary: string): Promise<boolean>;
  /**
   * Keeps a value and copies of files under a key, in place of what was there,
   * and drops what was longest unused when there is more than the limit.
   */
  put(
    key: string,
    value: unknown,
    files?: readonly {readonly name: string; readonly path: string}[],
  ): Promise<void>;
}

/**
 * Opens a store. Nothing is read or made before it is asked for.
 *
 * @param limit - Bytes.
 * @param warn - Told of what is damaged, or cannot be read.
 */
export function openStore(
  folder: string,
  limit: number,
  warn: (text: string) => void = () => {},
): Store {
  const damaged = remembered((why: string) =>
    warn(
      `The cache ${folder} cannot give what it keeps: ${why}. What is missing is drawn again.`,
    ),
  );
  const recordOf = (key: string) => placeIn(folder, 'keys', sha256(key));
  const blobOf = ({sha256}: Pick<StoredFile, 'sha256'>) =>
    placeIn(folder, 'blobs', sha256);
  return {
    folder,
    async get(key) {
      const record = recordOf(key);
      const stored = await readRecord(record, damaged);
      if (!stored) return undefined;
      const used = [record, ...stored.files.map(blobOf)];
      const there = await Promise.all(used.map(touch));
      return there.includes(false) ? undefined : stored;
    },
    copyOut: (file, temporary) =>
      takeBlob(blobOf(file), file.sha256, temporary),
    put: (key, value, files = []) =>
      oneAtATime(async () => {
        const kept: StoredFile[] = [];
        for (const {name, path: file} of files) {
          const sha256 = await sha256OfFile(file);
          const {size: bytes} = await stat(file);
          await keepBlob(file, sha256, blobOf({sha256}));
          kept.push({name, bytes, sha256});
        }
        await writeRecord(recordOf(key), {value, files: kept});
        await trimStore(folder, limit);
      }),
  };
}

/** Temporary names are a process's own: within it, figures may have equal files. */
const oneAtATime = pLimit(1);

/** In one of 256 folders, since some systems are slow with thousands of names. */
function placeIn(folder: string, kind: 'blobs' | 'keys', hash: string): string {
  return path.join(folder, kind, hash.slice(0, 2), hash);
}

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

/**
 * A folder that keeps values and files by key. Any number of processes may
 * share it.
 */
export interface Store {
  readonly folder: string;
  /**
   * The record kept under a key; undefined when there is none, or it has gone.
   */
  get(key: string): Promise<Stored | undefined>;
  /**
   * Copies a kept file to a temporary place. Returns false and drops the file
   * when it is gone or damaged.
   */
  copyOut(file: StoredFile, temporary: string): Promise<boolean>;
  /**
   * Keeps a value and copies of files under a key and replaces what was there.
   * Beyond the limit, the least recently used files go.
   *
   * @param project - The file of the project that they are of, if any asks.
   */
  put(
    key: string,
    value: unknown,
    files?: readonly {readonly name: string; readonly path: string}[],
    project?: string,
  ): Promise<void>;
}

/**
 * Opens a store. It reads and makes nothing before its first use.
 *
 * @param limit - Bytes.
 * @param warn - Receives what is damaged or unreadable.
 */
export function openStore(
  folder: string,
  limit: number,
  warn: (text: string) => void = () => {},
): Store {
  const damaged = remembered((why: string) =>
    warn(
      `The cache ${folder} cannot be read: ${why}. What it cannot give is drawn again.`,
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
    put: (key, value, files = [], project) =>
      oneAtATime(async () => {
        const kept: StoredFile[] = [];
        for (const {name, path: file} of files) {
          const sha256 = await sha256OfFile(file);
          const {size: bytes} = await stat(file);
          await keepBlob(file, sha256, blobOf({sha256}));
          kept.push({name, bytes, sha256});
        }
        await writeRecord(recordOf(key), {
          value,
          files: kept,
          ...(project !== undefined && {project}),
        });
        await trimStore(folder, limit);
      }),
  };
}

/**
 * Temporary names are unique to a process, but figures of one process may have
 * equal files.
 */
const oneAtATime = pLimit(1);

/**
 * Spreads names over 256 folders, since some file systems are slow with
 * thousands of names.
 */
export function placeIn(
  folder: string,
  kind: 'blobs' | 'keys',
  hash: string,
): string {
  return path.join(folder, kind, hash.slice(0, 2), hash);
}

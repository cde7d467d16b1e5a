import {mkdir, open, readdir, rename, rm} from 'node:fs/promises';
import {hostname} from 'node:os';
import path from 'node:path';

/**
 * A file that is being written under a temporary name in the folder of its
 * final one, so that nobody meets a half-written file under a final name.
 */
export interface PendingFile {
  /** Where to write. */
  readonly path: string;
  /** Flushes the file to the disk and gives it its final name. */
  commit(): Promise<void>;
  /** Removes it; harmless after a commit. */
  discard(): Promise<void>;
}

/** Makes the folder and an empty temporary file; the error says what is wrong. */
export async function openPending(target: string): Promise<PendingFile> {
  const folder = path.dirname(target);
  const temporary = path.join(
    folder,
    `.${path.basename(target)}${suffix(process.pid)}`,
  );
  await makeFolder(folder);
  await named(`${folder} cannot be written to`, async () => {
    await (await open(temporary, 'w')).close();
  });
  return {
    path: temporary,
    commit: () =>
      named(`${target} cannot be written`, async () => {
        await flush(temporary);
        await rename(temporary, target);
      }),
    discard: () => rm(temporary, {force: true}),
  };
}

/** Makes the output folder where it is missing. */
export async function makeFolder(folder: string): Promise<void> {
  await named(`The output folder ${folder} cannot be made`, async () => {
    await mkdir(folder, {recursive: true});
  });
}

/**
 * Removes temporary files of processes of this machine that no longer run:
 * what a killed render leaves behind.
 */
export async function sweepPending(folder: string): Promise<void> {
  const own = suffix('(\\d+)').replaceAll('.', '\\.');
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = new RegExp(`^\\..*${own}$`).exec(name)?.[1];
    if (!pid || isRunning(Number(pid))) continue;
    await rm(path.join(folder, name), {force: true});
  }
}

/** The machine is part of it, since machines may share a folder. */
function suffix(pid: number | string): string {
  return `.part-${hostname().replace(/[^\w-]/g, '_')}-${pid}`;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Runs a file operation; its error says what failed, why, and the way out. */
async function named(what: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    const reason = reasons[codeOf(cause)] ?? String(cause);
    throw new Error(`${what}: ${reason}`, {cause});
  }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST:
    'a file of that name is in the way. Choose another folder with --out.',
  ENOTDIR: 'a part of that path is a file. Choose another folder with --out.',
  EISDIR:
    'a folder of that name is in the way. Move it, or choose another --out.',
  EACCES: 'you may not write there. Choose another folder with --out.',
  EPERM: 'you may not write there. Choose another folder with --out.',
  EROFS: 'the file system is read-only. Choose another folder with --out.',
  ENOSPC: 'the disk is full. Free some space, or choose another --out.',
  EDQUOT:
    'your disk quota is used up. Free some space, or choose another --out.',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

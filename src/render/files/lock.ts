import {randomUUID} from 'node:crypto';
import {
  lstat,
  open,
  readFile,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import {hostname} from 'node:os';
import {setTimeout} from 'node:timers/promises';
import {codeOf, explain} from './fileError.ts';
import {isRunning} from './isRunning.ts';
import {kindOfFile} from './kindOfFile.ts';
import {tidy} from './tidy.ts';
import {writeAt} from '../bytes/atPosition.ts';

/**
 * Milliseconds without a sign of life after which a lock counts as abandoned.
 */
const staleAfter = 10_000;

/**
 * Runs work while this process alone holds a lock file. A lock is taken over
 * from a process that has ended, or that has not touched it for ten seconds by
 * the file system's clock, since clocks of machines differ.
 */
export async function withLock<TResult>(
  file: string,
  work: () => Promise<TResult>,
): Promise<TResult> {
  const owner = `${hostname()} ${process.pid} ${randomUUID()}`;
  const lock = await taken(file, owner);
  const alive = setInterval(() => {
    // A process that took the lock over has another file under this name.
    void lock.write(owner, 0).catch(() => {});
  }, staleAfter / 4);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    await lock.close().catch(() => {});
    if ((await ownerOf(file)) === owner) await tidy(file);
  }
}

/** Waits until the lock is free and takes it. */
async function taken(file: string, owner: string): Promise<FileHandle> {
  for (;;) {
    const lock = await take(file, owner);
    if (lock) return lock;
    await requireNoFolder(file);
    if (await isStale(file)) await removeStale(file);
    await setTimeout(5 + Math.random() * 20);
  }
}

async function take(
  file: string,
  owner: string,
): Promise<FileHandle | undefined> {
  return explain(`${file} cannot be written`, async () => {
    const handle = await open(file, 'wx').catch(error => {
      if (codeOf(error) === 'EEXIST') return undefined;
      throw error;
    });
    if (!handle) return undefined;
    try {
      await writeAt(handle, Buffer.from(owner), 0);
    } catch (error) {
      await handle.close().catch(() => {});
      await tidy(file);
      throw error;
    }
    return handle;
  });
}

/** A lock is a file; anything else under its name is not ours to remove. */
async function requireNoFolder(file: string): Promise<void> {
  const found = await lstat(file).catch(() => undefined);
  if (!found || found.isFile()) return;
  throw new Error(
    `${file} cannot be written: ${kindOfFile(found) ?? 'something else'} of that name is in the way. Move it, or choose another --out.`,
  );
}

async function isStale(file: string): Promise<boolean> {
  const [host, pid] = (await ownerOf(file)).split(' ');
  if (host === hostname() && !isRunning(Number(pid))) return true;
  return isOld(file);
}

async function isOld(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return (
    found !== undefined && (await nowBeside(file)) - found.mtimeMs > staleAfter
  );
}

/**
 * The file system's time now, in milliseconds: that of a file made beside
 * another.
 */
async function nowBeside(file: string): Promise<number> {
  const probe = `${file}.${randomUUID()}`;
  return explain(`${probe} cannot be written`, async () => {
    const handle = await open(probe, 'wx');
    try {
      return (await handle.stat()).mtimeMs;
    } finally {
      await handle.close().catch(() => {});
      await tidy(probe);
    }
  });
}

/**
 * When several processes find a stale lock, one at a time checks again and
 * removes it. So none removes a lock that another has just taken.
 */
async function removeStale(file: string): Promise<void> {
  const name = `${file}.takeover`;
  const turn = await take(name, '');
  if (!turn) {
    if (await isOld(name)) await rm(name, {force: true});
    return;
  }
  try {
    await turn.close().catch(() => {});
    if (await isStale(file)) await rm(file, {force: true});
  } finally {
    await tidy(name);
  }
}

async function ownerOf(file: string): Promise<string> {
  const read = () => readFile(file, 'utf8');
  // Reads twice: a brief refusal by the system would leave our own lock behind.
  return read().catch(() => read().catch(() => ''));
}

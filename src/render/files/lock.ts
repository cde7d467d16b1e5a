import {randomUUID} from 'node:crypto';
import {open, readFile, rm, stat, utimes} from 'node:fs/promises';
import {hostname} from 'node:os';
import {setTimeout} from 'node:timers/promises';
import {codeOf, explain} from './fileError.ts';
import {isRunning} from './isRunning.ts';

/** Milliseconds without a sign of life after which a lock counts as left behind. */
const staleAfter = 10_000;

/**
 * Runs work while holding a lock file, which no other process holds meanwhile.
 * A lock is taken over from a process that has ended, or that has not touched
 * it for ten seconds.
 */
export async function withLock<TResult>(
  file: string,
  work: () => Promise<TResult>,
): Promise<TResult> {
  const owner = `${hostname()} ${process.pid} ${randomUUID()}`;
  while (!(await take(file, owner))) {
    if (await isStale(file)) await removeStale(file);
    await setTimeout(5 + Math.random() * 20);
  }
  const alive = setInterval(() => {
    void utimes(file, new Date(), new Date()).catch(() => {});
  }, staleAfter / 4);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    if ((await ownerOf(file)) === owner) await rm(file, {force: true});
  }
}

async function take(file: string, owner: string): Promise<boolean> {
  return explain(`${file} cannot be written`, async () => {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(owner).finally(() => handle.close());
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  });
}

async function isStale(file: string): Promise<boolean> {
  if (await isOld(file)) return true;
  const [host, pid] = (await ownerOf(file)).split(' ');
  return host === hostname() && !isRunning(Number(pid));
}

async function isOld(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > staleAfter;
}

/**
 * Of several that find a lock stale one at a time looks again and removes it, so
 * that none removes the lock that another has taken since.
 */
async function removeStale(file: string): Promise<void> {
  const turn = `${file}.takeover`;
  if (!(await take(turn, ''))) {
    if (await isOld(turn)) await rm(turn, {force: true});
    return;
  }
  try {
    if (await isStale(file)) await rm(file, {force: true});
  } finally {
    await rm(turn, {force: true});
  }
}

async function ownerOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

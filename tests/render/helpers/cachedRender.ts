import {fork, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {setTimeout} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {compiledScript} from '../../helpers/compiledScript.ts';
import type {CachedRender, CachedResult} from './renderCached.ts';

const script = fileURLToPath(new URL('renderCached.ts', import.meta.url));

/** Renders in a process of its own. */
export async function renderApart(order: CachedRender): Promise<CachedResult> {
  return answerOf(fork(await compiledScript(script)), order);
}

/** Renders in a process that is killed once enough is done. */
export async function renderUntil(
  isEnough: () => Promise<boolean>,
  order: CachedRender,
): Promise<void> {
  const child = fork(await compiledScript(script));
  child.send(order);
  while (!(await isEnough())) await setTimeout(10);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/**
 * Renders with a cache on a disk that only that process sees, mounted with the
 * given options.
 */
export async function renderWithCacheOn(
  mountOptions: string,
  order: CachedRender,
): Promise<CachedResult> {
  const mount = 'mount -t tmpfs -o "$0" disk "$1" && shift && exec "$@"';
  const node = [process.execPath, await compiledScript(script)];
  const words = ['-rm', 'sh', '-c', mount, mountOptions, order.cacheFolder];
  const child = spawn('unshare', [...words, ...node], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return answerOf(child, order);
}

async function answerOf(
  child: ChildProcess,
  order: CachedRender,
): Promise<CachedResult> {
  child.send(order);
  const [result] = await once(child, 'message');
  await once(child, 'exit');
  return result;
}

import {readdir, readFile} from 'node:fs/promises';
import {setTimeout} from 'node:timers/promises';

/**
 * All descendants of a process, with their commands. Reads /proc, so Linux
 * only.
 */
export async function descendants(pid: number): Promise<Map<number, string>> {
  const parents = await parentOf();
  const found = new Map<number, string>();
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id);
    return parent !== undefined && (parent === pid || isBelow(parent));
  };
  for (const id of parents.keys()) {
    if (isBelow(id)) found.set(id, await commandOf(id));
  }
  return found;
}

/**
 * Waits until none of the processes runs; returns those that still run after 10
 * s.
 */
export async function survivors(pids: Iterable<number>): Promise<number[]> {
  let left = [...pids];
  for (let waited = 0; left.length > 0 && waited < 10_000; waited += 50) {
    await setTimeout(50);
    const running = await parentOf();
    left = left.filter(pid => running.has(pid));
  }
  return left;
}

/** The parent of every process that has not ended. */
async function parentOf(): Promise<Map<number, number>> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const [, state, parent] = /^\d+ \(.*\) (\w) (\d+)/s.exec(stat) ?? [];
    if (parent && state !== 'Z') parents.set(Number(name), Number(parent));
  }
  return parents;
}

async function commandOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
}

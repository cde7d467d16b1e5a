import {readdirSync, readFileSync} from 'node:fs';

/** What processes have held, in bytes. */
export interface MemoryPeak {
  /** The most that one of them held. */
  readonly largest: number;
  /** The most that all of them held, with what they share counted once. */
  readonly together: number;
}

/** Milliseconds between two looks. */
const every = 250;

/**
 * Watches the memory of a process's descendants, where the system tells it: on Linux.
 *
 * @param isMeant - Whether a process counts, by its command line.
 * @returns What ends the watch, and tells the peak: zero on other systems.
 */
export function watchMemory(
  pid: number,
  isMeant: (commandLine: string) => boolean,
): () => MemoryPeak {
  let [largest, together] = [0, 0];
  const look = () => {
    const meant = descendants(pid).filter(it =>
      isMeant(textOf(it, 'cmdline').replaceAll('\0', ' ')),
    );
    const peaks = meant.map(it => kilobytes(textOf(it, 'status'), 'VmHWM'));
    const shares = meant.map(it =>
      kilobytes(textOf(it, 'smaps_rollup'), 'Pss'),
    );
    largest = Math.max(largest, ...peaks);
    together = Math.max(together, sum(shares));
  };
  const isKnown = process.platform === 'linux';
  const watch = isKnown ? setInterval(look, every) : undefined;
  return () => {
    clearInterval(watch);
    if (isKnown) look();
    return {largest: largest * 1024, together: together * 1024};
  };
}

function descendants(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = parentOf(Number(name));
    if (parent === undefined) continue;
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (of: number): number[] =>
    (children.get(of) ?? []).flatMap(child => [child, ...below(child)]);
  return below(pid);
}

function parentOf(pid: number): number | undefined {
  if (Number.isNaN(pid)) return undefined;
  // The name of its program, in brackets, may have spaces.
  const [, parent] = /\) \S (\d+)/.exec(textOf(pid, 'stat')) ?? [];
  return parent === undefined ? undefined : Number(parent);
}

/** What the system tells of a process; nothing once it has ended. */
function textOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function kilobytes(text: string, field: string): number {
  const [, value = 0] =
    new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text) ?? [];
  return Number(value);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import os from 'node:os';

/** The share of the machine's memory that one process may fill with objects. */
const share = 0.75;

/** The flag by which whoever started this process has chosen the limit. */
const chosen = /--max[-_]old[-_]space[-_]size/;

/**
 * Flags for a process that plays scenes: Node would end it at 4 GB on any machine. A
 * limit takes no memory, so every process gets that of one alone.
 */
export function heapFlags(): string[] {
  const given = process.execArgv.filter(flag => chosen.test(flag));
  if (given.length > 0) return given;
  // Node passes these on by itself.
  if (chosen.test(process.env['NODE_OPTIONS'] ?? '')) return [];
  const megabytes = Math.floor((machineMemory() * share) / 2 ** 20);
  return [`--max-old-space-size=${megabytes}`];
}

/** Bytes that the machine has, or the container that this process runs in. */
function machineMemory(): number {
  const all = os.totalmem();
  const allowed = process.constrainedMemory();
  return allowed > 0 ? Math.min(all, allowed) : all;
}

/** What to do when objects fill the heap. */
export const moreHeap =
  'Render a shorter range, with --from and --to, or give it more memory, by NODE_OPTIONS=--max-old-space-size=MEGABYTES.';

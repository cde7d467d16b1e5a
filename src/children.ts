import {spawn, type ChildProcess, type SpawnOptions} from 'node:child_process';

/**
 * Processes that end with this one, each with all that it has begun. A process of
 * its own group takes its children along, which its own end would leave behind.
 */
const running = new Set<ChildProcess>();

const hasGroups = process.platform !== 'win32';

/** How a process starts that `endTree` can end with all of its own. */
export const inOwnGroup = {detached: hasGroups} as const;

/** Sees to it that a process, started with `inOwnGroup`, ends when this one does. */
export function takeAlong(child: ChildProcess): void {
  if (running.size === 0) process.once('exit', endAll);
  running.add(child);
  child.once('exit', () => {
    running.delete(child);
    if (running.size === 0) process.off('exit', endAll);
  });
}

/** Starts a program in a group of its own, which ends when this process does. */
export function startProgram(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(program, args, {...options, ...inOwnGroup});
  takeAlong(child);
  return child;
}

/** Ends a process at once, with all that it has begun. */
export function endTree(child: ChildProcess): void {
  if (!hasGroups || child.pid === undefined) return void child.kill('SIGKILL');
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

function endAll(): void {
  for (const child of running) endTree(child);
}

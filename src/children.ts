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
  if (running.size === 0) listen('on');
  running.add(child);
  const forget = () => {
    if (running.delete(child) && running.size === 0) listen('off');
  };
  child.once('exit', forget);
  child.once('error', forget);
}

/** 128 and the number of the signal, as a shell reports an end by it. */
export const exitCodes = {SIGINT: 130, SIGTERM: 143} as const;

function listen(how: 'on' | 'off'): void {
  process[how]('exit', endAll);
  process[how]('SIGINT', endUnheard);
  process[how]('SIGTERM', endUnheard);
}

/** A signal ends this process as if nobody listened; who else does ends it in order. */
function endUnheard(name: NodeJS.Signals): void {
  if (process.listenerCount(name) > 1) return;
  process.exit(name === 'SIGINT' ? exitCodes.SIGINT : exitCodes.SIGTERM);
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

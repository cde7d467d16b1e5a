import {spawn, type ChildProcess, type SpawnOptions} from 'node:child_process';

/**
 * Processes that end with this one, each with its children. Its own process
 * group takes a process's children along; they would outlive it otherwise.
 */
const running = new Set<ChildProcess>();

const hasGroups = process.platform !== 'win32';

/** Options for starting a process that `endTree` can end with its children. */
export const inOwnGroup = {detached: hasGroups} as const;

/** Ends a process, started with `inOwnGroup`, when this process ends. */
export function takeAlong(child: ChildProcess): void {
  if (running.size === 0) listen('on');
  running.add(child);
  const forget = () => {
    if (running.delete(child) && running.size === 0) listen('off');
  };
  child.once('exit', forget);
  child.once('error', forget);
}

/** Exit codes of shells: 128 plus the signal's number. */
export const exitCodes = {SIGINT: 130, SIGTERM: 143} as const;

function listen(how: 'on' | 'off'): void {
  process[how]('exit', endAll);
  process[how]('SIGINT', endUnheard);
  process[how]('SIGTERM', endUnheard);
}

/**
 * Ends this process by a signal that nothing else handles; another handler ends
 * it in order.
 */
export function endUnheard(name: NodeJS.Signals): void {
  if (process.listeners(name).some(it => it !== endUnheard)) return;
  process.exit(name === 'SIGINT' ? exitCodes.SIGINT : exitCodes.SIGTERM);
}

/** Starts a program in its own process group, which ends with this process. */
export function startProgram(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(program, args, {...options, ...inOwnGroup});
  takeAlong(child);
  return child;
}

/** Ends a process and its children at once. */
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

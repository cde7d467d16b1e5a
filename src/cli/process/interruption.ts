import {setTimeout} from 'node:timers/promises';
import {exitCodes} from '../../children.ts';

/** The command was interrupted before its work was done. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  /** A shell's exit code for a process that the signal ended. */
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('Interrupted: what was not finished has left nothing behind.');
    this.exitCode = exitCode;
  }
}

/**
 * Milliseconds for cleaning up; later, remaining work ends with the process.
 */
const patience = 700;

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs work that ends early and cleans up when its signal aborts: at the first
 * SIGINT or SIGTERM, or when a parent with a channel has gone. A second signal
 * ends the process at once; the command line does the same when work goes on.
 *
 * @throws Interruption when the work was interrupted.
 */
export async function interruptible<TResult>(
  work: (signal: AbortSignal) => Promise<TResult>,
): Promise<TResult> {
  const {signal, unlisten} = listen();
  try {
    const working = work(signal);
    const result = await Promise.race([working, givenUp(signal, working)]);
    signal.throwIfAborted();
    return result;
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    unlisten();
  }
}

/**
 * Rejects when work does not end after an interruption: it may wait for a pipe
 * without a writer, or for a hanging program.
 */
async function givenUp(
  signal: AbortSignal,
  working: Promise<unknown>,
): Promise<never> {
  await new Promise(resolve => {
    signal.addEventListener('abort', resolve, {once: true});
  });
  await Promise.race([
    working.catch(() => {}),
    setTimeout(patience, undefined, {ref: false}),
  ]);
  throw signal.reason;
}

function listen(): {signal: AbortSignal; unlisten: () => void} {
  const controller = new AbortController();
  const stop = (name: keyof typeof exitCodes) => {
    if (controller.signal.aborted) process.exit(exitCodes[name]);
    controller.abort(new Interruption(exitCodes[name]));
  };
  const stops = signals.map(name => [name, () => stop(name)] as const);
  const orphaned = () => {
    if (!controller.signal.aborted) stop('SIGTERM');
  };
  const unlisten = () => {
    stops.forEach(([name, stop]) => process.off(name, stop));
    process.off('disconnect', orphaned);
  };
  stops.forEach(([name, stop]) => process.on(name, stop));
  if (process.send && !process.connected) orphaned();
  process.on('disconnect', orphaned);
  // Listening only for the end of the parent must not keep the process alive.
  if (process.listenerCount('message') === 0) process.channel?.unref();
  return {signal: controller.signal, unlisten};
}

/** The command was told to end before its work was done. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  /** What a shell reports for a process that the signal ended. */
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('Interrupted: what was not finished has left nothing behind.');
    this.exitCode = exitCode;
  }
}

/** 128 and the number of the signal. */
const exitCodes = {SIGINT: 130, SIGTERM: 143} as const;

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs work that ends early, and cleans up, when its signal aborts: at the
 * first SIGINT or SIGTERM, or when a parent that talks to it is gone. A second
 * signal ends the process at once.
 *
 * @throws Interruption when the work was interrupted.
 */
export async function interruptible<TResult>(
  work: (signal: AbortSignal) => Promise<TResult>,
): Promise<TResult> {
  const {signal, unlisten} = listen();
  try {
    const result = await work(signal);
    signal.throwIfAborted();
    return result;
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    unlisten();
  }
}

function listen(): {signal: AbortSignal; unlisten: () => void} {
  const controller = new AbortController();
  const stop = (name: keyof typeof exitCodes) => {
    unlisten();
    controller.abort(new Interruption(exitCodes[name]));
  };
  const stops = signals.map(name => [name, () => stop(name)] as const);
  const orphaned = () => stop('SIGTERM');
  const unlisten = () => {
    stops.forEach(([name, stop]) => process.off(name, stop));
    process.off('disconnect', orphaned);
  };
  stops.forEach(([name, stop]) => process.on(name, stop));
  if (process.send && !process.connected) orphaned();
  process.on('disconnect', orphaned);
  // To listen for the end of the parent alone is no reason to go on.
  if (process.listenerCount('message') === 0) process.channel?.unref();
  return {signal: controller.signal, unlisten};
}

import {once} from '../../remembered.ts';

/** What was thrown where no scene waits for it, such as in a timer. */
let thrown: {readonly error: unknown} | undefined;
let onThrown: (() => void) | undefined;
let isOfProject: (error: unknown) => boolean = () => false;

/**
 * Waits for a step of a scene, unless code that it has left behind throws: in a timer,
 * or in a promise that nobody awaits.
 *
 * @param isOwn - Whether the project has thrown an error, not this program.
 * @throws what was thrown, during the step or before it.
 */
export async function unlessThrown<TResult>(
  step: () => Promise<TResult>,
  isOwn: (error: unknown) => boolean,
): Promise<TResult> {
  isOfProject = isOwn;
  listen();
  const failing = new Promise<never>((_, reject) => {
    onThrown = () => {
      const {error} = thrown ?? {};
      thrown = undefined;
      reject(error);
    };
  });
  if (thrown) onThrown?.();
  try {
    return await Promise.race([failing, step()]);
  } finally {
    onThrown = undefined;
  }
}

/** Once for a process: it plays the scenes of one project. */
const listen = once(() => {
  process.setUncaughtExceptionCaptureCallback(error => {
    if (!isOfProject(error)) return pass(error);
    thrown ??= {error};
    onThrown?.();
    return undefined;
  });
});

/** Faults of this program end it, as they do where nobody listens. */
function pass(error: Error): void {
  if (process.emit('uncaughtException', error)) return;
  console.error(error);
  process.exit(1);
}

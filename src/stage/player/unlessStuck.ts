import {performance} from 'node:perf_hooks';

/** Milliseconds without anything happening after which a step never ends. */
const PATIENCE = 30_000;

/** The share of that time in which something is done besides waiting. */
const IDLE = 0.02;

/**
 * Waits for a step of a scene as long as anything happens. A promise that nobody
 * fulfils would keep a render for ever.
 *
 * @throws Error when nothing happens any more.
 */
export async function unlessStuck<TResult>(
  step: () => Promise<TResult>,
  patience = PATIENCE,
): Promise<TResult> {
  let timer: NodeJS.Timeout | undefined;
  const stuck = new Promise<never>((_, reject) => {
    let before = performance.eventLoopUtilization();
    const look = () => {
      const now = performance.eventLoopUtilization();
      const {utilization} = performance.eventLoopUtilization(now, before);
      before = now;
      if (utilization < IDLE) reject(new Error(whyOf(patience)));
      else timer = setTimeout(look, patience);
    };
    timer = setTimeout(look, patience);
  });
  try {
    return await Promise.race([step(), stuck]);
  } finally {
    clearTimeout(timer);
  }
}

function whyOf(patience: number): string {
  return `It waits for a promise that is not fulfilled: nothing has happened for ${patience / 1000} seconds. Look at what it yields or awaits, such as a file that loads by an event.`;
}

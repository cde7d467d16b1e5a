import {moreHeap} from './heapLimit.ts';
import {missingPrograms} from './missingPrograms.mjs';

/** How a process ended unexpectedly. */
export interface Breakdown {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Its output on standard error. */
  readonly said: string;
}

/** What happened to a process, and the way out if known. */
export function breakdownText(
  {code, signal, said}: Breakdown,
  before: string,
): string {
  const missing = missingPrograms(said);
  if (missing !== undefined) return missing;
  if (/heap out of memory/i.test(said)) {
    return `Its process ran out of memory for objects before ${before}. ${moreHeap}`;
  }
  if (/Fatal JavaScript invalid size error/.test(said)) {
    return `An array grew past all that JavaScript can hold before ${before}, as in a loop that never ends. A range() with a step of 0 is one.`;
  }
  if (/Out of memory|ENOMEM|Array buffer allocation failed/i.test(said)) {
    return `Its process ran out of memory before ${before}. ${fewer}`;
  }
  if (lacksThreads(said) || (signal === 'SIGABRT' && said.trim() === '')) {
    return `Its process could start no more threads before ${before}. Raise the limit with ulimit -u, or render fewer at a time, with --jobs 1.`;
  }
  if (signal === 'SIGKILL') {
    return `Its process was ended by SIGKILL before ${before}, as systems do when memory is short. ${fewer}`;
  }
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  const words = shortened(said);
  return `Its process ${how} before ${before}.${words && `\n${words}`}`;
}

/**
 * Whether a program reports that the system gave it no thread. Some programs
 * then hang.
 */
export function lacksThreads(said: string): boolean {
  return /Resource temporarily unavailable|ThreadPoolBuildError|failed to spawn thread|uv_thread_create|pthread_create/i.test(
    said,
  );
}

/** The last lines of a program's output, each cut to a readable length. */
export function shortened(said: string): string {
  return said
    .trim()
    .split('\n')
    .slice(-mostLines)
    .map(line =>
      line.length > mostLetters ? `${line.slice(0, mostLetters)}…` : line,
    )
    .join('\n');
}

const mostLines = 6;
const mostLetters = 200;

const fewer = 'Render fewer at a time, with --jobs 1.';

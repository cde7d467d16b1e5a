import {fork, type ChildProcess} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {FigureJob} from './job.ts';
import {typescriptFlags} from './typescript.ts';
import type {
  FinishedFigure,
  WorkerEvent,
  WorkerMessage,
} from './workerMessage.ts';

/**
 * Renders one figure in a process of its own; rejects when that fails, also
 * when the process breaks down. The process starts at once, and gets its job
 * when that is ready.
 */
export async function runWorker(
  job: Promise<FigureJob>,
  {signal, onEvent}: WorkerOptions,
): Promise<FinishedFigure> {
  signal?.throwIfAborted();
  const child = startWorker();
  const ended = endOf(child);
  const result = resultOf(child, onEvent);
  const abort = () => endNow(child);
  signal?.addEventListener('abort', abort);
  try {
    child.send(await job, () => {});
    const how = await ended;
    signal?.throwIfAborted();
    if (result.finished) return result.finished;
    throw result.failure ?? new Error(`Its process ${how}`);
  } finally {
    signal?.removeEventListener('abort', abort);
    child.kill();
    await ended;
  }
}

interface WorkerOptions {
  readonly signal: AbortSignal | undefined;
  readonly onEvent: (event: WorkerEvent) => void;
}

/** Passes events on, and keeps what the figure came to. */
function resultOf(
  child: ChildProcess,
  onEvent: (event: WorkerEvent) => void,
): {finished?: FinishedFigure; failure?: unknown} {
  const result: ReturnType<typeof resultOf> = {};
  child.on('message', (message: WorkerMessage) => {
    if (message.kind === 'failed') {
      result.failure = message.error;
      return;
    }
    if (message.kind === 'finished') result.finished = message;
    onEvent(message);
  });
  return result;
}

/**
 * The drawing library's allocator is told to keep its pages: it gives them
 * back after 10 ms otherwise, and the next frame pays for new ones.
 */
function startWorker(): ChildProcess {
  const worker = fileURLToPath(new URL('worker.ts', import.meta.url));
  return fork(worker, {
    execArgv: [...memoryFlags, ...typescriptFlags()],
    env: {...process.env, MIMALLOC_PURGE_DELAY: '-1'},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/**
 * Every frame's pixels are a fresh block outside of the heap, and make the
 * collector run often. On one thread it takes no core from ffmpeg. Young pixels
 * are found without a look at the whole heap when the young generation is large
 * enough that they die in it; and the whole heap, which is small, is gone through
 * at once, since in steps it costs four times as much.
 */
export const memoryFlags = [
  '--single-threaded-gc',
  '--max-semi-space-size=16',
  '--no-incremental-marking',
];

/** How the process ended, with its last words. */
function endOf(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  return new Promise(resolve => {
    child.once('error', error => resolve(`did not start: ${error.message}`));
    child.once('close', (code, signal) => {
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      const words = said.trim().split('\n').slice(-8).join('\n');
      resolve(`${how} before the figure was done.${words && `\n${words}`}`);
    });
  });
}

/** Asks the worker to clean up and end; insists after five seconds. */
function endNow(child: ChildProcess): void {
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 5000);
  child.once('close', () => clearTimeout(insist));
}

import type {ChildProcess} from 'node:child_process';
import {Socket} from 'node:net';
import {breakdownText} from '../breakdown.ts';
import {endTree, inOwnGroup} from '../children.ts';
import {heapFlags} from '../heapLimit.ts';
import {forkOwn} from '../ownModules.ts';
import {reasonOf} from './files/fileError.ts';
import type {FigureJob} from './job/job.ts';
import type {
  FinishedFigure,
  WorkerEvent,
  WorkerMessage,
  WorkerOrder,
} from './events/workerMessage.ts';

/** A process that renders figures one after the other. */
export interface WorkerProcess {
  /** False once it has ended, for any reason. */
  readonly isRunning: boolean;
  /**
   * Renders a figure when its job is ready. Rejects when that fails or the
   * process breaks down; the process and its children have then ended.
   */
  render(
    job: Promise<FigureJob>,
    options: FigureOptions,
  ): Promise<FinishedFigure>;
  /** Whether the command stays alive as long as the process. It does at first. */
  ref(): void;
  unref(): void;
  /** Ends the process; no figure may be in progress. */
  end(): Promise<void>;
}

export interface FigureOptions {
  readonly signal: AbortSignal | undefined;
  /**
   * Runs while the process prepares the figure; drawing starts when this
   * resolves.
   */
  readonly beforeDrawing?: (() => Promise<void>) | undefined;
  readonly onEvent: (event: WorkerEvent) => void;
}

/** Starts a process that prepares itself until its first job comes. */
export function startWorker(): WorkerProcess {
  const child = forkWorker();
  const ended = endOf(child);
  let isRunning = true;
  void ended.then(() => {
    isRunning = false;
  });
  const abort = () => endNow(child);
  const order = (what: WorkerOrder) => child.send(what, () => {});

  async function end(): Promise<void> {
    endNow(child);
    await ended;
  }

  async function render(
    job: Promise<FigureJob>,
    {signal, onEvent, beforeDrawing}: FigureOptions,
  ): Promise<FinishedFigure> {
    signal?.addEventListener('abort', abort);
    try {
      order({kind: 'prepare', job: await job});
      const outcome = outcomeOf(child, ended, onEvent);
      // It may fail before anything awaits it.
      outcome.catch(() => {});
      await beforeDrawing?.();
      order({kind: 'draw'});
      const done = await outcome;
      signal?.throwIfAborted();
      return done;
    } catch (error) {
      await end();
      throw signal?.aborted ? signal.reason : error;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  return {
    get isRunning() {
      return isRunning;
    },
    render,
    ref: () => hold(child, 'ref'),
    unref: () => hold(child, 'unref'),
    end,
  };
}

function hold(child: ChildProcess, how: 'ref' | 'unref'): void {
  child[how]();
  child.channel?.[how]();
  const {stderr} = child;
  if (stderr instanceof Socket) stderr[how]();
}

/**
 * Passes events on. A process that ends before its figure is done has failed.
 */
function outcomeOf(
  child: ChildProcess,
  ended: Promise<string>,
  onEvent: FigureOptions['onEvent'],
): Promise<FinishedFigure> {
  return new Promise((resolve, reject) => {
    const hear = (message: WorkerMessage) => {
      const isOver = message.kind === 'failed' || message.kind === 'finished';
      if (isOver) child.off('message', hear);
      if (message.kind === 'failed') return reject(message.error);
      if (message.kind !== 'ready') onEvent(message);
      if (message.kind === 'finished') resolve(message);
    };
    child.on('message', hear);
    void ended.then(how => reject(new Error(how)));
  });
}

/**
 * Tells the drawing library's allocator to keep its pages: otherwise it returns
 * them after 10 ms, and the next frame pays for new ones.
 */
function forkWorker(): ChildProcess {
  // The worker ends by itself after its parent, once it has cleaned up.
  return forkOwn('render/worker.ts', {
    ...inOwnGroup,
    execArgv: [...memoryFlags, ...heapFlags()],
    env: {...process.env, MIMALLOC_PURGE_DELAY: '-1'},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/**
 * V8 flags for a worker. Pixels that are read are new blocks outside the heap
 * and trigger many collections. A single collector thread takes no core from
 * ffmpeg. A large young generation lets pixels die there, without a scan of the
 * whole heap. Full collections run at once, since incremental ones cost four
 * times as much. A figure needs 60 MB: growing by a third beyond that, instead
 * of threefold, saves 140 MB and no time. The worker collects between two
 * figures. The young generation starts at full size, and the old one at twice what
 * a figure needs: growing, and collecting on the way, would cost a tenth of a
 * second before the first frame.
 */
export const memoryFlags = [
  '--expose-gc',
  '--single-threaded-gc',
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
  '--initial-old-space-size=128',
  '--no-incremental-marking',
  '--heap-growing-percent=30',
];

/** Seconds in which a process has to start; a busy machine takes some. */
const startSeconds = 30;

const lateText = `Its process did not start within ${startSeconds} s. The system may allow no more threads. Raise the limit with ulimit -u, or render fewer at a time, with --jobs 1.`;

/** How the process ended, and its last words. */
function endOf(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  return new Promise(resolve => {
    child.once('error', error => {
      const {why, way} = reasonOf(error);
      resolve(`Its process did not start: ${why}. ${way}`.trim());
    });
    const late = setTimeout(() => {
      endTree(child);
      resolve(lateText);
    }, startSeconds * 1000).unref();
    child.once('message', () => clearTimeout(late));
    child.once('close', (code, signal) => {
      clearTimeout(late);
      resolve(breakdownText({code, signal, said}, 'it was done'));
    });
  });
}

/** Milliseconds for cleaning up; later, leftovers of a worker are swept. */
const patience = 600;

/**
 * Asks the worker to clean up and end, then ends it and its children. For one that has
 * ended, a timer would only keep the command alive.
 */
function endNow(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const insist = setTimeout(() => endTree(child), patience);
  child.once('exit', () => clearTimeout(insist));
}

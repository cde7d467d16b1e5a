import {endUnheard} from '../children.ts';
import type {FigureJob} from './job/job.ts';
import type {FinishedFigure} from './events/workerMessage.ts';
import {
  startWorker,
  type FigureOptions,
  type WorkerProcess,
} from './workerProcess.ts';

/** A process that has been started before there is a pool. */
let ahead: WorkerProcess | undefined;

/**
 * Starts a process for the first pool of this command, which may never come: it does not
 * keep the command alive.
 */
export function prepareAhead(): void {
  // A command that is about to listen for signals ends by its exit code already.
  for (const name of signals) process.on(name, endUnheard);
  ahead = startWorker();
  ahead.unref();
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** The process that was started ahead, or a new one. */
function firstWorker(): WorkerProcess {
  const first = ahead ?? startWorker();
  first.ref();
  ahead = undefined;
  return first;
}

/** Processes that render figures of one project. */
export interface Workers {
  /** Starts a process before the first figure, unless one is waiting. */
  prepare(): void;
  /**
   * Renders a figure in a waiting process, or in a new one that starts at once
   * and gets its job when that is ready. Rejects when rendering fails or the
   * process breaks down; that process then renders no other figure.
   */
  render(
    job: Promise<FigureJob>,
    options: FigureOptions,
  ): Promise<FinishedFigure>;
  /** Ends the waiting processes. */
  close(): Promise<void>;
}

/**
 * Opens the pool without a process. Loading a project and warming up its code
 * takes a core more than a second; each process pays it once, not each figure.
 */
export function openWorkers(): Workers {
  let idle: readonly WorkerProcess[] = [];
  return {
    prepare() {
      if (idle.length === 0) idle = [firstWorker()];
    },
    async render(job, options) {
      options.signal?.throwIfAborted();
      const [waiting, ...others] = idle.filter(({isRunning}) => isRunning);
      idle = others;
      const worker = waiting ?? startWorker();
      const done = await worker.render(job, options);
      idle = [...idle, worker];
      return done;
    },
    async close() {
      await Promise.all(idle.map(worker => worker.end()));
    },
  };
}

import type {FigureJob} from './job/job.ts';
import type {FinishedFigure} from './events/workerMessage.ts';
import {
  startWorker,
  type FigureOptions,
  type WorkerProcess,
} from './workerProcess.ts';

/** Processes that render figures of one project. */
export interface Workers {
  /** Starts a process ahead of the first figure, unless one waits already. */
  prepare(): void;
  /**
   * Renders a figure in a process that waits for one, or in a new one, which
   * starts at once and gets its job when that is ready. Rejects when that fails,
   * also when the process breaks down; it then renders no other figure.
   */
  render(
    job: Promise<FigureJob>,
    options: FigureOptions,
  ): Promise<FinishedFigure>;
  /** Ends the processes that wait for a figure. */
  close(): Promise<void>;
}

/**
 * Starts without a process. Loading a project and running its code for the first
 * times takes a core for more than a second: figures of a set pay that once a
 * process, not once a figure.
 */
export function openWorkers(): Workers {
  let idle: readonly WorkerProcess[] = [];
  return {
    prepare() {
      if (idle.length === 0) idle = [startWorker()];
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

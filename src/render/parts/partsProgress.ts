import {addStages, noStages} from '../frames/stages.ts';
import type {FinishedFigure, WorkerEvent} from '../events/workerMessage.ts';

/** Adds up the progress of a figure's parts. */
export interface PartsProgress {
  /** Takes an event of part `index`. */
  onEvent(index: number, event: WorkerEvent): void;
  /** The summary of the whole figure, without its files. */
  summary(): Pick<
    FinishedFigure,
    | 'total'
    | 'drawn'
    | 'stages'
    | 'encoders'
    | 'seconds'
    | 'peakMemory'
    | 'warnings'
  >;
}

/**
 * Adds up the progress of a figure's parts. Until all have started, the others
 * are assumed to have the mean length.
 */
export function partsProgress(
  count: number,
  tell: (event: WorkerEvent) => void,
): PartsProgress {
  const started = performance.now();
  const totals = new Map<number, number>();
  const done = new Map<number, number>();
  const finished: FinishedFigure[] = [];
  const seconds = () => (performance.now() - started) / 1000;
  const total = () => Math.round((sum(totals) / totals.size) * count);

  return {
    onEvent(index, event) {
      switch (event.kind) {
        case 'started':
          totals.set(index, event.total);
          if (totals.size === 1) tell({kind: 'started', total: total()});
          return;
        case 'progress': {
          done.set(index, event.done);
          const frames = sum(done);
          const fps = frames / seconds();
          tell({kind: 'progress', done: frames, total: total(), fps});
          return;
        }
        case 'finished':
          finished.push(event);
      }
    },
    summary: () => ({
      total: sum(totals),
      drawn: finished.reduce((frames, part) => frames + part.drawn, 0),
      stages: finished.map(part => part.stages).reduce(addStages, noStages),
      encoders: finished.find(part => part.encoders.length > 0)?.encoders ?? [],
      seconds: seconds(),
      peakMemory: Math.max(...finished.map(part => part.peakMemory)),
      warnings: [...new Set(finished.flatMap(part => part.warnings))],
    }),
  };
}

function sum(numbers: ReadonlyMap<number, number>): number {
  return [...numbers.values()].reduce((a, b) => a + b, 0);
}

/**
 * A command that renders jobs, for tests to interrupt: it reports every event.
 */
import {renderFigures, type FigureJob} from '../../../src/render/index.ts';

/** The command's reports. */
export interface Told {
  readonly kind: string;
  /** Why a figure failed. */
  readonly reason: string;
}

process.once('message', (jobs: FigureJob[]) => {
  void renderFigures(jobs, {
    onEvent: event => {
      const reason = event.kind === 'failed' ? event.error.message : '';
      const told: Told = {kind: event.kind, reason};
      process.send?.(told);
    },
  });
});

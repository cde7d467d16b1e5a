/** A command that renders a job, for tests to interrupt: prints each event. */
import {renderFigures, type FigureJob} from '../../../src/render/index.ts';

process.once('message', (jobs: FigureJob[]) => {
  void renderFigures(jobs, {onEvent: event => process.send?.(event.kind)});
});

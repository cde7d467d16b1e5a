/**
 * A process that renders jobs with a cache, and reports how each figure ended.
 */
import {openFigureCache, openStore} from '../../../src/render/index.ts';
import {renderFigures, type FigureJob} from '../../../src/render/index.ts';

/** Its order. */
export interface CachedRender {
  readonly jobs: readonly FigureJob[];
  readonly cacheFolder: string;
}

/** Its report. */
export interface CachedResult {
  /** The source of each figure, or why it failed. */
  readonly ends: readonly string[];
  readonly warnings: readonly string[];
}

process.once('message', ({jobs, cacheFolder}: CachedRender) => {
  const warnings: string[] = [];
  const cache = openFigureCache(openStore(cacheFolder, 1e9), text =>
    warnings.push(text),
  );
  void renderFigures(jobs, {cache, jobs: 1}).then(outcomes => {
    const ends = outcomes.map(outcome =>
      outcome.ok ? outcome.from : outcome.error.message,
    );
    const result: CachedResult = {ends, warnings};
    process.send?.(result, () => process.exit(0));
  });
});

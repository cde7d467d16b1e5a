/** A process that renders jobs with a cache, and tells how each figure ended. */
import {openFigureCache, openStore} from '../../../src/render/index.ts';
import {renderFigures, type FigureJob} from '../../../src/render/index.ts';

/** What it is told. */
export interface CachedRender {
  readonly jobs: readonly FigureJob[];
  readonly cacheFolder: string;
}

/** What it tells. */
export interface CachedResult {
  /** Where each figure came from, or why it did not. */
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

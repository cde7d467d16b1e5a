import {catalogue, isFilm, type FigureEntry} from '../src/catalogue.ts';
import {figureJob} from '../src/cli/jobs/figureJobs.ts';
import {defaultNetwork} from '../src/network/defaultNetwork.ts';
import type {FigureJob, Format} from '../src/render/index.ts';

/** A figure's job as `render` would make it at 1080p60. */
export function benchJob(
  figure: FigureEntry,
  out: string,
  format: readonly Format[],
): FigureJob {
  const size = {width: 1920, height: 1080};
  return figureJob(
    figure,
    {network: defaultNetwork, theme: 'dark', size},
    {out, format, fps: 60},
  );
}

/** The figures of some ids; without ids, all but the film. */
export function benchFigures(ids: readonly string[]): readonly FigureEntry[] {
  const figures = catalogue.filter(figure => !isFilm(figure));
  if (ids.length === 0) return figures;
  return figures.filter(({id}) => ids.includes(id));
}

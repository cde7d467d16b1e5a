import type {FigureEntry} from '../src/catalogue.ts';
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

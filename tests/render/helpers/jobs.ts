import {prepareJob} from '../../../src/render/prepareJob.ts';
import {renderFigure} from '../../../src/render/figure.ts';
import type {FigureJob, RenderedFile} from '../../../src/render/job/job.ts';
import {ground, syntheticSource, type SyntheticSettings} from './synthetic.ts';

/** Renders a synthetic figure in this process. */
export async function renderSynthetic(
  outDir: string,
  settings: SyntheticSettings,
  change: Partial<FigureJob> & {readonly signal?: AbortSignal} = {},
): Promise<readonly RenderedFile[]> {
  const {signal = new AbortController().signal, ffmpeg, ...others} = change;
  const job = await prepareJob({
    project: 'synthetic',
    scenes: [],
    name: 'figure',
    outDir,
    ...settings,
    formats: ['mp4'],
    background: ground,
    variables: {},
    ...others,
  });
  const {files} = await renderFigure(
    ffmpeg === undefined ? job : encodedBy(ffmpeg, job),
    syntheticSource(settings),
    {signal, onFrame: () => {}},
  );
  return files;
}

/** The same job with another program in place of every ffmpeg. */
function encodedBy(ffmpeg: string, job: FigureJob): FigureJob {
  const encoders = Object.entries(job.encoders ?? {}).map(
    ([format, {name}]) => [format, {name, ffmpeg}] as const,
  );
  return {...job, encoders: Object.fromEntries(encoders)};
}

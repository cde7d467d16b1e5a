import {findFfmpeg} from '../../../src/render/video/ffmpeg.ts';
import {renderFigure} from '../../../src/render/figure.ts';
import type {FigureJob, RenderedFile} from '../../../src/render/job.ts';
import {ground, syntheticSource, type SyntheticSettings} from './synthetic.ts';

/** Renders a synthetic figure in this process. */
export async function renderSynthetic(
  outDir: string,
  settings: SyntheticSettings,
  change: Partial<FigureJob> & {readonly signal?: AbortSignal} = {},
): Promise<readonly RenderedFile[]> {
  const {signal = new AbortController().signal, ...job} = change;
  const {path: ffmpeg, encoders} = await findFfmpeg();
  const {files} = await renderFigure(
    {
      project: 'synthetic',
      scenes: [],
      name: 'figure',
      outDir,
      ...settings,
      formats: ['mp4'],
      background: ground,
      variables: {},
      ffmpeg,
      encoders,
      ...job,
    },
    syntheticSource(settings),
    {signal, onFrame: () => {}},
  );
  return files;
}

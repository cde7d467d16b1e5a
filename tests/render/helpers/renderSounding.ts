import type {FigureJob} from '../../../src/render/job/job.ts';
import {renderFigures} from '../../../src/render/renderFigures.ts';
import {emptyFolder} from './folder.ts';

/** Renders the scenes `first` and `second` of a project, with its sound. */
export async function renderSounding(
  project: string,
  change: Partial<FigureJob>,
): Promise<{file: string; warnings: readonly string[]}> {
  const job: FigureJob = {
    project,
    scenes: ['first', 'second'],
    name: 'sounding',
    outDir: await emptyFolder(),
    width: 60,
    height: 60,
    fps: 30,
    formats: ['mp4'],
    background: '#000000',
    variables: {},
    audio: true,
    ...change,
  };
  const [outcome] = await renderFigures([job], {jobs: 2});
  if (!outcome?.ok) throw outcome?.error ?? new Error('nothing was rendered');
  return {file: outcome.files[0]!.path, warnings: outcome.warnings};
}

/** Measures the way from scenes to an MP4, stage by stage, on figure 03. */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {catalogue} from '../src/catalogue.ts';
import {defaultNetwork} from '../src/network/defaultNetwork.ts';
import type {FigureJob} from '../src/render/index.ts';
import {palettes} from '../src/theme.ts';
import {measureEncoder} from './encoderAlone.ts';
import {measureFrames} from './frames.ts';
import {withDrawingEnvironment} from './environment.ts';
import {measurePipeline} from './whole.ts';
import {printTable} from './table.ts';

/** Rounds of what is compared by wall time; the best counts. */
const rounds = 3;

await withDrawingEnvironment(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  try {
    const job = benchJob(folder);
    const frames = await measureFrames(job);
    const encoder = [];
    const mp4 = [];
    for (let round = 0; round < rounds; round++) {
      encoder.push(await measureEncoder(job, frames.pictures));
      mp4.push(await measurePipeline(job));
    }
    const both = await measurePipeline({...job, formats: ['mp4', 'gif']});
    printTable({frames, encoder, mp4, both});
  } finally {
    await rm(folder, {recursive: true});
  }
});

function benchJob(outDir: string): FigureJob {
  const figure = catalogue.find(({id}) => id === '03')!;
  return {
    project: path.join(import.meta.dirname, '../src/project.ts'),
    scenes: figure.scenes,
    name: 'figure-03',
    outDir,
    width: 1920,
    height: 1080,
    fps: 60,
    formats: ['mp4'],
    background: palettes.dark.ground,
    variables: {network: defaultNetwork, theme: 'dark'},
  };
}

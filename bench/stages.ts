import {catalogue} from '../src/catalogue.ts';
import {benchJob} from './job.ts';
import {measureEncoder} from './encoderAlone.ts';
import {measureFrames, picturesOf} from './frames.ts';
import {printStages} from './stageTable.ts';
import {measurePipeline} from './whole.ts';

/** Rounds for comparisons by wall time; the medians count. */
const rounds = 3;

/** Measures the way from a scene to an MP4, stage by stage, on figure 03. */
export async function benchStages(folder: string): Promise<void> {
  const figure = catalogue.find(({id}) => id === '03')!;
  const job = benchJob(figure, folder, ['mp4']);
  const frames = await measureFrames(job);
  const pictures = await picturesOf(job);
  const encoder = [];
  const mp4 = [];
  for (let round = 0; round < rounds; round++) {
    encoder.push(await measureEncoder(job, pictures));
    mp4.push(await measurePipeline([job]));
  }
  const both = await measurePipeline([{...job, formats: ['mp4', 'gif']}]);
  printStages({frames, encoder, mp4, both});
}

import {catalogue} from '../src/catalogue.ts';
import {doing} from './doing.ts';
import {benchJob} from './job.ts';
import {measureEncoder} from './encoderAlone.ts';
import {measureFrames, picturesOf} from './frames.ts';
import {inTurn} from './inTurn.ts';
import {printStages} from './stageTable.ts';
import {measurePipeline, type PipelineMeasure} from './whole.ts';

/** Measures the way from a scene to an MP4, stage by stage, on figure 03. */
export async function benchStages(
  folder: string,
  rounds: number,
): Promise<void> {
  const figure = catalogue.find(({id}) => id === '03')!;
  const job = benchJob(figure, folder, ['mp4']);
  doing('Figure 03: its frames are drawn, without an encoder');
  const frames = await measureFrames(job);
  doing('Figure 03: its frames are drawn into memory');
  const pictures = await picturesOf(job);
  const mp4: PipelineMeasure[] = [];
  const times = await inTurn(
    {
      encoder: () => measureEncoder(job, pictures),
      pipeline: async () => {
        const measure = await measurePipeline([job]);
        mp4.push(measure);
        return measure.frames;
      },
    },
    rounds,
    (way, round) => doing(`Figure 03, round ${round} of ${rounds}: ${way}`),
  );
  doing('Figure 03: MP4 and GIF');
  const both = await measurePipeline([{...job, formats: ['mp4', 'gif']}]);
  printStages({
    frames,
    encoder: times('encoder'),
    pipeline: times('pipeline'),
    mp4,
    both,
  });
}

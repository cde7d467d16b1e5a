import type {FigureEntry} from '../src/catalogue.ts';
import {openWorkers, type Workers} from '../src/render/workers.ts';
import {type BrowserExport, openExport} from './browserExport.ts';
import {doing} from './doing.ts';
import {measureEncoder} from './encoderAlone.ts';
import {picturesOf} from './frames.ts';
import {inTurn} from './inTurn.ts';
import {benchJob} from './job.ts';
import {type FigureMeasures, printSet} from './setTable.ts';
import {measurePipeline} from './whole.ts';

/**
 * Measures figures one by one: the encoder alone, fed with the same frames from memory;
 * the pipeline, to MP4 and to MP4 and GIF; and Motion Canvas's own export in a browser,
 * all in turn. Then the pipeline draws the whole set, as the command does.
 */
export async function benchSet(
  figures: readonly FigureEntry[],
  folder: string,
  rounds: number,
): Promise<void> {
  doing('Set: a page with Motion Canvas’s renderer is loaded');
  const exported = await openExport();
  const workers = openWorkers();
  // A render ends its processes; here they draw the next figure.
  const lent: Workers = {...workers, close: async () => {}};
  const measures: FigureMeasures[] = [];
  try {
    for (const figure of figures) {
      measures.push(
        await measureFigure(figure, {folder, rounds, lent, exported}),
      );
    }
  } finally {
    await workers.close();
    await exported?.close();
  }
  doing('Set: all figures at once, MP4 and GIF');
  const jobs = figures.map(figure => benchJob(figure, folder, ['mp4', 'gif']));
  printSet(measures, await measurePipeline(jobs));
}

interface Means {
  readonly folder: string;
  readonly rounds: number;
  readonly lent: Workers;
  readonly exported: BrowserExport | undefined;
}

async function measureFigure(
  figure: FigureEntry,
  {folder, rounds, lent, exported}: Means,
): Promise<FigureMeasures> {
  const job = benchJob(figure, folder, ['mp4']);
  doing(`Figure ${figure.id}: its frames are drawn into memory`);
  const pictures = await picturesOf(job);
  const pipeline = async (formats: readonly ('mp4' | 'gif')[]) => {
    const measure = await measurePipeline([{...job, formats}], lent);
    return measure.start + measure.frames;
  };
  // A process loads the project once, not for each figure.
  await pipeline(['mp4']);
  let [png, files] = [0, 0];
  const times = await inTurn(
    {
      'encoder alone': () => measureEncoder(job, pictures),
      'pipeline, MP4': () => pipeline(['mp4']),
      'pipeline, MP4 and GIF': () => pipeline(['mp4', 'gif']),
      'Motion Canvas’s export': async () => {
        const measure = await exported?.measure(figure.scenes);
        png += (measure?.export ?? NaN) / rounds;
        files +=
          ((measure?.export ?? NaN) + (measure?.encoding ?? NaN)) / rounds;
        return measure?.export ?? NaN;
      },
    },
    rounds,
    (way, round) =>
      doing(`Figure ${figure.id}, round ${round} of ${rounds}: ${way}`),
  );
  return {
    id: figure.id,
    frames: pictures.length,
    encoder: times('encoder alone'),
    mp4: times('pipeline, MP4'),
    both: times('pipeline, MP4 and GIF'),
    png,
    files,
  };
}

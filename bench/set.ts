import type {FigureEntry} from '../src/catalogue.ts';
import {type ExportMeasure, measureExport} from './browserExport.ts';
import {measureEncoder} from './encoderAlone.ts';
import {picturesOf} from './frames.ts';
import {benchJob} from './job.ts';
import {printTable, rate, seconds} from './table.ts';
import {measurePipeline} from './whole.ts';

/**
 * Measures figures as a set: the encoder alone, fed with the same frames from
 * memory; the pipeline, to MP4 and to MP4 and GIF; and Motion Canvas's own
 * export in a browser. The export is measured before and after the pipeline,
 * since the speed of a shared machine varies.
 */
export async function benchSet(
  figures: readonly FigureEntry[],
  folder: string,
): Promise<void> {
  let frames = 0;
  let floor = 0;
  for (const figure of figures) {
    const job = benchJob(figure, folder, ['mp4']);
    const pictures = await picturesOf(job);
    frames += pictures.length;
    floor += await measureEncoder(job, pictures);
  }
  const jobs = (formats: readonly ('mp4' | 'gif')[]) =>
    figures.map(figure => benchJob(figure, folder, formats));
  const scenes = figures.flatMap(figure => figure.scenes);
  const before = await measureExport(scenes);
  const mp4 = await measurePipeline(jobs(['mp4']));
  const both = await measurePipeline(jobs(['mp4', 'gif']));
  const whole = both.start + both.frames;
  const exported = meanOf(before, await measureExport(scenes));
  const ratio = (perFrame: number) =>
    `${perFrame.toFixed(0)} ms a frame, ${((perFrame * frames) / whole).toFixed(1)} × the pipeline`;
  printTable(`${figures.length} figures as a set: ${frames} frames.`, [
    ['encoder alone, the same frames from memory', seconds(floor)],
    ['pipeline, MP4', seconds(mp4.start + mp4.frames)],
    ['÷ encoder alone', ((mp4.start + mp4.frames) / floor).toFixed(2)],
    ['pipeline, MP4 and GIF', seconds(whole)],
    ['÷ encoder alone', (whole / floor).toFixed(2)],
    ['pipeline, MP4 and GIF, rate', rate(frames, whole)],
    [
      'Motion Canvas’s export in Chromium, to PNG files',
      exported ? ratio(exported.export) : 'no Chromium was found',
    ],
    [
      '… and with ffmpeg to MP4 and GIF',
      exported ? ratio(exported.export + exported.encoding) : '–',
    ],
    [
      'peak memory of a drawing process',
      `${Math.round(both.peakMemory / 2 ** 20)} MB`,
    ],
  ]);
}

function meanOf(
  one: ExportMeasure | undefined,
  other: ExportMeasure | undefined,
): ExportMeasure | undefined {
  if (!one || !other) return undefined;
  return {
    frames: one.frames + other.frames,
    export: (one.export + other.export) / 2,
    encoding: (one.encoding + other.encoding) / 2,
  };
}

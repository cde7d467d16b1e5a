import {ratioInTurn} from './inTurn.ts';
import {median, printTable, rate, seconds} from './table.ts';
import type {PipelineMeasure} from './whole.ts';

/** All measurements of a figure; milliseconds of each round. */
export interface FigureMeasures {
  readonly id: string;
  readonly frames: number;
  readonly encoder: readonly number[];
  readonly mp4: readonly number[];
  readonly both: readonly number[];
  /** Milliseconds of Motion Canvas's export for a frame; not a number without it. */
  readonly png: number;
  /** The same, until ffmpeg has made an MP4 and a GIF. */
  readonly files: number;
}

/** Prints sums of the medians of all figures, and the spread of their ratios. */
export function printSet(
  figures: readonly FigureMeasures[],
  whole: PipelineMeasure,
): void {
  const sum = (value: (one: FigureMeasures) => number) =>
    figures.reduce((total, one) => total + value(one), 0);
  const frames = sum(one => one.frames);
  const encoder = sum(one => median(one.encoder));
  const mp4 = sum(one => median(one.mp4));
  const both = sum(one => median(one.both));
  const spread = (way: 'mp4' | 'both') => {
    const ratios = figures.map(one => ratioInTurn(one[way], one.encoder));
    const ends = [Math.min(...ratios), Math.max(...ratios)];
    return ends.map(ratio => ratio.toFixed(2)).join(' to ');
  };
  const exported = (way: 'png' | 'files') => {
    const total = sum(one => one[way] * one.frames);
    if (Number.isNaN(total)) return 'no Chromium was found';
    return `${(total / frames).toFixed(0)} ms a frame, ${(total / both).toFixed(1)} × the pipeline`;
  };
  const allAtOnce = whole.start + whole.frames;
  printTable(`${figures.length} figures one by one: ${frames} frames.`, [
    ['encoder alone, the same frames from memory', seconds(encoder)],
    ['pipeline, MP4', seconds(mp4)],
    ['÷ encoder alone', `${(mp4 / encoder).toFixed(2)} (${spread('mp4')})`],
    ['pipeline, MP4 and GIF', seconds(both)],
    ['÷ encoder alone', `${(both / encoder).toFixed(2)} (${spread('both')})`],
    ['Motion Canvas’s export in Chromium, to PNG files', exported('png')],
    ['… and with ffmpeg to MP4 and GIF', exported('files')],
    [
      'the whole set at once, MP4 and GIF',
      `${seconds(allAtOnce)}, ${rate(frames, allAtOnce)}`,
    ],
    [
      'peak memory of a drawing process',
      `${Math.round(whole.peakMemory / 2 ** 20)} MB`,
    ],
  ]);
}

import type {FrameMeasure} from './frames.ts';
import {ratioInTurn} from './inTurn.ts';
import {median, printTable, rate, seconds} from './table.ts';
import type {PipelineMeasure} from './whole.ts';

/** All measurements of one run of the benchmark. */
export interface Measures {
  readonly frames: FrameMeasure;
  /** Milliseconds of each round. */
  readonly encoder: readonly number[];
  /** The same of the pipeline, from the first frame. */
  readonly pipeline: readonly number[];
  readonly mp4: readonly PipelineMeasure[];
  readonly both: PipelineMeasure;
}

/** Prints a figure's time by stage. */
export function printStages(measures: Measures): void {
  const {frames, drawn} = measures.frames;
  printTable(
    `Figure 03, stage by stage: ${frames} frames, ${drawn} drawn.`,
    tableRows(measures),
  );
}

function tableRows({
  frames,
  encoder,
  pipeline,
  mp4,
  both,
}: Measures): string[][] {
  const floor = median(encoder);
  const whole = median(pipeline);
  const starts = mp4.map(measure => measure.start);
  const started = mp4.map(measure => measure.start + measure.frames);
  const {drawn, stepping, drawing} = frames;
  const each = (total: number) => `${(total / drawn).toFixed(2)} ms`;
  const peak = Math.max(both.peakMemory, ...mp4.map(m => m.peakMemory));
  return [
    ['stepping, per frame', `${(stepping / frames.frames).toFixed(2)} ms`],
    ['drawing and read-out, per drawn frame', each(drawing)],
    ['conversion, per drawn frame', each(frames.conversion)],
    ['encoding alone, per frame', `${(floor / frames.frames).toFixed(2)} ms`],
    [
      'stepping and drawing alone',
      `${rate(frames.frames, stepping + drawing)} (${rate(drawn, drawing)} if every frame changed)`,
    ],
    ['encoder alone, all frames', seconds(floor)],
    ['pipeline, MP4, from the first frame', seconds(whole)],
    ['pipeline ÷ encoder alone', ratioInTurn(pipeline, encoder).toFixed(2)],
    ['call to first frame', seconds(median(starts))],
    ['with that ÷ encoder alone', ratioInTurn(started, encoder).toFixed(2)],
    ['pipeline, MP4 and GIF, from the first frame', seconds(both.frames)],
    ['peak memory of the drawing process', `${Math.round(peak / 2 ** 20)} MB`],
  ];
}

import {availableParallelism} from 'node:os';
import type {FrameMeasure} from './frames.ts';
import type {PipelineMeasure} from './whole.ts';

/** All that one run of the benchmark measured. */
export interface Measures {
  readonly frames: FrameMeasure;
  /** Milliseconds of each round. */
  readonly encoder: readonly number[];
  readonly mp4: readonly PipelineMeasure[];
  readonly both: PipelineMeasure;
}

/** Prints the measures as a Markdown table. */
export function printTable(measures: Measures): void {
  const rows = tableRows(measures);
  const {frames, drawn} = measures.frames;
  console.log(
    `Figure 03 at 1920×1080, 60 frames a second: ${frames} frames, ${drawn} drawn.`,
  );
  console.log(
    `${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}.\n`,
  );
  console.log('| measure | value |\n| --- | --- |');
  for (const [what, value] of rows) console.log(`| ${what} | ${value} |`);
}

function tableRows({frames, encoder, mp4, both}: Measures): string[][] {
  const floor = Math.min(...encoder);
  const best = mp4.reduce((a, b) => (b.frames < a.frames ? b : a));
  const {drawn, stepping, drawing} = frames;
  const each = (total: number) => `${(total / drawn).toFixed(2)} ms`;
  const peak = Math.max(both.peakMemory, ...mp4.map(m => m.peakMemory));
  return [
    ['stepping, per frame', `${(stepping / frames.frames).toFixed(2)} ms`],
    ['drawing, per drawn frame', each(drawing)],
    ['read-out, per drawn frame', each(frames.readOut)],
    ['conversion, per drawn frame', each(frames.conversion)],
    ['encoding alone, per frame', `${(floor / frames.frames).toFixed(2)} ms`],
    [
      'stepping and drawing alone',
      `${rate(frames.frames, stepping + drawing)} (${rate(drawn, drawing)} if every frame changed)`,
    ],
    ['encoder alone, all frames', seconds(floor)],
    ['pipeline, MP4, from the first frame', seconds(best.frames)],
    ['pipeline ÷ encoder alone', (best.frames / floor).toFixed(2)],
    ['start to first frame', seconds(best.start)],
    [
      'with the start ÷ encoder alone',
      ((best.start + best.frames) / floor).toFixed(2),
    ],
    ['pipeline, MP4 and GIF, from the first frame', seconds(both.frames)],
    ['peak memory of the drawing process', `${Math.round(peak / 2 ** 20)} MB`],
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function rate(frames: number, milliseconds: number): string {
  return `${Math.round((frames / milliseconds) * 1000)} frames a second`;
}

import path from 'node:path';
import type {FrameSource} from './frame.ts';
import {sendFrames, type FrameCount} from './frames.ts';
import type {FigureJob, Format, RenderedFile} from './job.ts';
import type {FrameSink, SinkSettings} from './sink.ts';
import {openMp4} from './video/mp4-sink.ts';

/** What rendering a figure needs beside its frames. */
export interface FigureOptions {
  /** Path of the ffmpeg to use. */
  readonly ffmpeg: string | undefined;
  readonly signal: AbortSignal;
  readonly onFrame: (count: FrameCount) => void;
}

/**
 * Renders all files of a figure from one drawing of each frame. Either every
 * file stands under its final name, or none and nothing is left behind.
 */
export async function renderFigure(
  job: FigureJob,
  source: FrameSource,
  options: FigureOptions,
): Promise<{files: readonly RenderedFile[]; drawn: number}> {
  const sinks: FrameSink[] = [];
  try {
    for (const format of job.formats) {
      sinks.push(await open(format, settingsOf(job, format, source), options));
    }
    const {drawn} = await sendFrames(source, sinks, options);
    const files = await Promise.all(sinks.map(sink => sink.finish()));
    return {files, drawn};
  } catch (error) {
    await Promise.all(sinks.map(sink => sink.discard()));
    throw error;
  }
}

function open(
  format: Format,
  settings: SinkSettings,
  {ffmpeg = 'ffmpeg'}: FigureOptions,
): Promise<FrameSink> {
  switch (format) {
    case 'mp4':
      return openMp4(settings, ffmpeg);
    case 'gif':
      throw new Error('');
  }
}

function settingsOf(
  {outDir, name, width, height, title}: FigureJob,
  format: Format,
  {fps, frames}: FrameSource,
): SinkSettings {
  const file = path.join(outDir, `${name}.${format}`);
  return {path: file, width, height, fps, frames, title};
}

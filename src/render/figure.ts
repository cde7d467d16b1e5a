import path from 'node:path';
import type {FrameSource} from './frame.ts';
import {sendFrames, type FrameCount} from './frames.ts';
import type {FigureJob, Format, RenderedFile} from './job.ts';
import type {FrameSink, SinkSettings} from './sink.ts';
import {openGif} from './gif/gifSink.ts';
import {openMp4} from './video/mp4Sink.ts';

/**
 * Renders all files of a figure from one drawing of each frame. Either every
 * file stands under its final name, or none and nothing is left behind.
 */
export async function renderFigure(
  job: FigureJob,
  source: FrameSource,
  options: {
    readonly signal: AbortSignal;
    readonly onFrame: (count: FrameCount) => void;
  },
): Promise<{files: readonly RenderedFile[]; drawn: number}> {
  const sinks: FrameSink[] = [];
  const discard = () => Promise.all(sinks.map(sink => sink.discard()));
  options.signal.addEventListener('abort', discard);
  try {
    for (const format of job.formats) {
      sinks.push(await open(format, settingsOf(job, format, source), job));
    }
    const {drawn} = await sendFrames(source, sinks, options);
    const files = await all(sinks.map(sink => sink.finish()));
    options.signal.throwIfAborted();
    for (const sink of sinks) await sink.commit();
    return {files, drawn};
  } catch (error) {
    await discard();
    throw options.signal.aborted ? options.signal.reason : error;
  } finally {
    options.signal.removeEventListener('abort', discard);
  }
}

/** Waits for all to end, so that a failure leaves nothing running. */
async function all<TResult>(
  promises: readonly Promise<TResult>[],
): Promise<TResult[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

function open(
  format: Format,
  settings: SinkSettings,
  {ffmpeg = 'ffmpeg'}: FigureJob,
): Promise<FrameSink> {
  switch (format) {
    case 'mp4':
      return openMp4(settings, ffmpeg);
    case 'gif':
      return openGif(settings);
  }
}

function settingsOf(
  {outDir, name, width, height, title, chapters = []}: FigureJob,
  format: Format,
  {fps, frames, scenes}: FrameSource,
): SinkSettings {
  const file = path.join(outDir, `${name}.${format}`);
  const marks = chapters.flatMap(({scene, title}) =>
    scenes
      .filter(({name}) => name === scene)
      .map(({firstFrame}) => ({title, firstFrame})),
  );
  return {path: file, width, height, fps, frames, title, chapters: marks};
}

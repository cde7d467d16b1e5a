import path from 'node:path';
import {allEnded} from '../allEnded.ts';
import type {FrameSource} from './frames/frame.ts';
import {sendFrames, type FrameCount} from './frames/sendFrames.ts';
import {placeAll} from './files/placed.ts';
import {
  formats,
  isEncoded,
  type EncodedFormat,
  type Format,
} from './job/formats.ts';
import type {FigureJob, FormatEncoder, RenderedFile} from './job/job.ts';
import type {FrameSink, SinkSettings, Sound} from './frames/sink.ts';
import {stopwatch, type Stages} from './frames/stages.ts';
import {openGif} from './gif/gifSink.ts';
import {openApng} from './images/apngSink.ts';
import {openPngSequence, openStills} from './images/pngFolder.ts';
import {encodingOf, type EncodedAs} from './video/encodings.ts';
import {openEncoded} from './video/ffmpegSink.ts';
import {openMp4} from './video/mp4Sink.ts';

/** The files of a figure, and their cost. */
interface RenderedFigure {
  readonly files: readonly RenderedFile[];
  /** Frames drawn; the others repeat the frame before them. */
  readonly drawn: number;
  readonly stages: Stages;
}

/**
 * Renders all files of a figure from one drawing of each frame. Either every
 * file gets its final name, or none does and nothing is left behind.
 */
export async function renderFigure(
  job: FigureJob,
  source: FrameSource,
  options: {
    readonly signal: AbortSignal;
    readonly onFrame: (count: FrameCount) => void;
    /** In the time of its files. */
    readonly sounds?: readonly Sound[] | undefined;
  },
): Promise<RenderedFigure> {
  const watch = stopwatch();
  // A scene that takes no time, as a part of a longer figure, has no picture.
  if (source.frames === 0) return {files: [], drawn: 0, stages: watch.seconds};
  const sinks: FrameSink[] = [];
  const discard = () => Promise.all(sinks.map(sink => sink.discard()));
  options.signal.addEventListener('abort', discard);
  try {
    for (const format of job.formats) {
      const settings = settingsOf(job, format, source, options.sounds);
      sinks.push(await open(format, settings, job));
    }
    const {drawn} = await sendFrames(
      watch.source(source),
      sinks.map(sink => watch.sink(sink)),
      options,
    );
    const files = await watch.finishing(() =>
      allEnded(sinks.map(sink => sink.finish())),
    );
    options.signal.throwIfAborted();
    await placeAll(sinks);
    return {files, drawn, stages: watch.seconds};
  } catch (error) {
    await discard();
    throw options.signal.aborted ? options.signal.reason : error;
  } finally {
    options.signal.removeEventListener('abort', discard);
  }
}

function open(
  format: Format,
  settings: SinkSettings,
  job: FigureJob,
): Promise<FrameSink> {
  const {codec = 'h264'} = job;
  if (format === 'mp4') {
    return codec === 'h264'
      ? openMp4(settings, encoderFor(format, job).ffmpeg, job.effort)
      : openWithFfmpeg(format, settings, job, codec);
  }
  return isEncoded(format)
    ? openWithFfmpeg(format, settings, job, format)
    : ownSinks[format](settings);
}

/** Opens a file of a format that ffmpeg does not encode. */
const ownSinks: Readonly<
  Record<
    Exclude<Format, EncodedFormat>,
    (settings: SinkSettings) => Promise<FrameSink>
  >
> = {
  gif: openGif,
  apng: openApng,
  png: openPngSequence,
  stills: openStills,
};

function openWithFfmpeg(
  format: Format,
  settings: SinkSettings,
  job: FigureJob,
  encoded: EncodedAs,
): Promise<FrameSink> {
  const {name: encoder, ffmpeg} = encoderFor(format, job);
  const encoding = encodingOf(encoded, {...settings, encoder});
  return openEncoded(settings, {ffmpeg, format, encoding});
}

function encoderFor(format: Format, {encoders}: FigureJob): FormatEncoder {
  const encoder = encoders?.[format];
  if (encoder) return encoder;
  throw new Error(`No encoder was chosen for ${formats[format].title}.`);
}

function settingsOf(
  job: FigureJob,
  format: Format,
  {fps, frames, scenes}: FrameSource,
  sounds: readonly Sound[] | undefined,
): SinkSettings {
  const {outDir, name, width, height, title, chapters = []} = job;
  const {transparent = false, loop = 'forever', gifWidth} = job;
  const file = path.join(outDir, `${name}${formats[format].ending}`);
  const marks = chapters.flatMap(({scene, title}) =>
    scenes
      .filter(({name}) => name === scene)
      .map(({firstFrame}) => ({title, firstFrame})),
  );
  // An author of slides has chosen the pictures that are looked at.
  const isPresented = scenes.some(({slides = []}) => slides.length > 0);
  const beats = scenes.flatMap(({firstFrame, events = [], slides = []}) =>
    (isPresented ? slides : events).map(({name, time}) => ({
      name,
      frame: Math.min(firstFrame + Math.round(time * fps), frames - 1),
    })),
  );
  const size = {width, height, fps, frames, sounds};
  const wishes = {transparent, loop, gifWidth};
  return {path: file, ...size, title, chapters: marks, beats, ...wishes};
}

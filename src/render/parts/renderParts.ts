import {allEnded} from '../../allEnded.ts';
import path from 'node:path';
import type {Read} from '../../stage/allowed/reads.ts';
import type {FigureCache} from '../cache/figureCache.ts';
import {microseconds} from '../frames/derived.ts';
import type {Sound} from '../frames/sink.ts';
import {openPending} from '../files/pendingFile.ts';
import {openPendingFolder} from '../files/pendingFolder.ts';
import type {FigureJob, RenderedFile} from '../job/job.ts';
import {canonical} from '../files/canonical.ts';
import {completeMp4} from '../video/completeMp4.ts';
import type {FinishedFigure, WorkerEvent} from '../events/workerMessage.ts';
import {partsProgress} from './partsProgress.ts';
import {partJobs} from './partJobs.ts';

/** Renders one part when its turn comes. */
type RenderPart = (
  part: FigureJob,
  options: {
    readonly signal: AbortSignal;
    readonly onEvent: (event: WorkerEvent) => void;
  },
) => Promise<FinishedFigure>;

/** Whether a figure is rendered scene by scene. */
export function hasParts(job: FigureJob): boolean {
  return partJobs(job, '').length > 0;
}

/**
 * Renders a long figure scene by scene, in any order and in parallel, and joins
 * the results. Cached parts are not drawn. The first part that fails ends the
 * others, and nothing is left behind.
 */
export async function renderParts(
  job: FigureJob,
  {
    render,
    cache,
    signal,
    onEvent,
  }: {
    readonly render: RenderPart;
    readonly cache: Pick<FigureCache, 'takePart' | 'keepPart'> | undefined;
    readonly signal: AbortSignal | undefined;
    readonly onEvent: (event: WorkerEvent) => void;
  },
): Promise<FinishedFigure> {
  const target = path.join(job.outDir, `${job.name}.mp4`);
  const folder = await openPendingFolder(`${target}.parts`);
  try {
    const jobs = partJobs(job, folder.path);
    const progress = partsProgress(jobs.length, onEvent);
    const failed = new AbortController();
    const stop = AbortSignal.any([failed.signal, ...(signal ? [signal] : [])]);
    const renderOne = async (part: FigureJob, index: number) => {
      const tell = (event: WorkerEvent) => progress.onEvent(index, event);
      const kept = await cache?.takePart(part);
      if (kept) tellKept(kept, tell);
      const done = kept ?? (await render(part, {signal: stop, onEvent: tell}));
      // The place of a sound is known only while its project is loaded.
      const isKeepable = !done.sounds?.length && done.files.length > 0;
      if (!kept && isKeepable) await cache?.keepPart(part, done);
      return done;
    };
    const parts = await allEnded(jobs.map(renderOne), error =>
      failed.abort(error),
    );
    const file = await join(job, target, parts);
    const done: FinishedFigure = {
      kind: 'finished',
      files: [file],
      ...progress.summary(),
      ...derivedIn(parts, job.fps),
      reads: readsOf(parts),
    };
    onEvent(done);
    return done;
  } finally {
    await folder.discard();
  }
}

function tellKept(
  kept: FinishedFigure,
  tell: (event: WorkerEvent) => void,
): void {
  const total = framesOf(kept);
  tell({kind: 'started', total});
  tell({kind: 'progress', done: total, total, fps: 0});
  tell(kept);
}

async function join(
  job: FigureJob,
  target: string,
  parts: readonly FinishedFigure[],
): Promise<RenderedFile> {
  const {width, height, fps, encoders} = job;
  const file = await openPending(target);
  try {
    const frames = sumOf(parts.map(framesOf));
    const stretches = parts
      .flatMap(({files}) => files)
      .map(part => ({path: part.path, held: []}));
    const done = await completeMp4(
      file.path,
      {stretches, words: ''},
      {
        path: target,
        width,
        height,
        fps,
        frames,
        chapters: marks(job, parts),
        sounds: soundsOf(parts, fps),
      },
      encoders!.mp4!.ffmpeg,
    );
    await file.commit();
    return done;
  } finally {
    await file.discard();
  }
}

/** The chapters, each at the first frame of its part. */
function marks(
  {scenes, chapters = []}: FigureJob,
  parts: readonly FinishedFigure[],
) {
  const starts = startsOf(parts);
  return chapters.flatMap(({scene, title}) => {
    const firstFrame = starts[scenes.indexOf(scene)];
    return firstFrame === undefined ? [] : {title, firstFrame};
  });
}

/** The sounds of all parts, each from where its part begins. */
function soundsOf(parts: readonly FinishedFigure[], fps: number): Sound[] {
  const starts = startsOf(parts);
  return parts.flatMap(({sounds = []}, i) =>
    sounds.map(sound => ({...sound, start: starts[i]! / fps + sound.start})),
  );
}

/** The beats of all parts, and each equation once. */
function derivedIn(
  parts: readonly FinishedFigure[],
  fps: number,
): Pick<FinishedFigure, 'beats' | 'equations'> {
  const starts = startsOf(parts);
  const beats = parts.flatMap((part, i) =>
    part.beats.map(({name, time}) => ({
      name,
      time: microseconds(starts[i]! / fps + time),
    })),
  );
  const equations = new Map(
    parts.flatMap(part => part.equations.map(e => [canonical(e), e] as const)),
  );
  return {beats, equations: [...equations.values()]};
}

/** Each read of all parts once, in an order that does not depend on them. */
function readsOf(parts: readonly FinishedFigure[]): readonly Read[] {
  const all = parts.flatMap(({reads = []}) => reads);
  const known = new Map(all.map(read => [canonical(read), read]));
  return [...known.keys()].sort().map(key => known.get(key)!);
}

/** The first frame of each part. */
function startsOf(parts: readonly FinishedFigure[]): number[] {
  return parts.map((_, i) => sumOf(parts.slice(0, i).map(framesOf)));
}

function framesOf({files}: FinishedFigure): number {
  return files[0]?.frames ?? 0;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

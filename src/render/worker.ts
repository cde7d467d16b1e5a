/** The process that renders figures one after the other; jobs come over IPC. */
import {loadProject, openPlayer} from '../stage/index.ts';
import {reads} from '../stage/allowed/reads.ts';
import {beatsOf, equationsOf} from './frames/derived.ts';
import {excerpt, sceneAlone} from './frames/excerpt.ts';
import {renderFigure} from './figure.ts';
import {errorWords} from './files/fileError.ts';
import type {FrameCount} from './frames/sendFrames.ts';
import {inspectFigure} from './inspect.ts';
import type {FigureJob} from './job/job.ts';
import {audioOf, placed, scenesSounds} from './soundsOf.ts';
import {prepareEncoder} from './video/encoder.ts';
import type {
  FinishedFigure,
  WorkerMessage,
  WorkerOrder,
} from './events/workerMessage.ts';

const stop = new AbortController();
let drawing = false;
/** Allows drawing of the prepared figure. */
let allow = () => {};

process.on('message', (order: WorkerOrder) => {
  if (order.kind === 'draw') allow();
  else void run(order.job, new Promise<void>(resolve => (allow = resolve)));
});
// The parent has gone: nobody would take the figure or end this process.
process.once('disconnect', () => halt('its parent process ended'));
process.once('SIGTERM', () => halt('it was interrupted'));
process.once('SIGINT', () => halt('it was interrupted'));

void tell({kind: 'ready'});

async function run(job: FigureJob, allowed: Promise<void>): Promise<void> {
  try {
    await tell(await render(job, allowed));
    // Otherwise the last figure's objects would stay in memory while the next
    // one is drawn.
    globalThis.gc?.();
  } catch (error) {
    // The system's error code does not cross the process boundary, so it
    // becomes words here.
    await tell({kind: 'failed', error: inWords(error)});
    process.exit(1);
  }
}

async function render(
  job: FigureJob,
  allowed: Promise<void>,
): Promise<FinishedFigure> {
  const started = performance.now();
  if (job.encoders) prepareEncoder();
  const {allowances, ffmpeg} = job;
  const project = await loadProject(job.project, {
    ...(allowances && {
      allowances: {...allowances, ...(ffmpeg !== undefined && {ffmpeg})},
    }),
  });
  const audio = await audioOf(job, project);
  const {findings, player = await openPlayer(project, job)} =
    await inspectFigure(project, job);
  const source = job.part
    ? await sceneAlone(player, job.part)
    : await excerpt(player, job);
  const own = scenesSounds(job, project, player);
  const sounds = await placed([...audio.sounds, ...own.sounds], job, source);
  await allowed;
  const total = source.frames;
  const progress = toldProgress(total);
  void tell({kind: 'started', total});
  drawing = true;
  const done = await renderFigure(job, source, {
    signal: stop.signal,
    onFrame: count => progress.note(count),
    // A part gets its sound when it is joined with the others.
    sounds: job.part ? [] : sounds,
  });
  drawing = false;
  return {
    kind: 'finished',
    ...done,
    total,
    encoders: Object.values(job.encoders ?? {}),
    seconds: (performance.now() - started) / 1000,
    peakMemory: progress.peakMemory,
    warnings: [
      ...findings,
      ...player.warnings,
      ...player.timingWarnings,
      ...audio.silence,
      ...own.silence,
    ],
    sounds,
    beats: beatsOf(source),
    equations: await equationsOf(player),
    reads: reads(),
  };
}

function inWords(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  error.message = errorWords(error);
  return error;
}

function halt(why: string): void {
  if (!drawing) process.exit(1);
  stop.abort(new Error(`The render was not finished: ${why}.`));
  setTimeout(() => process.exit(1), 500).unref();
}

/** Reports progress at most ten times a second, and samples memory. */
function toldProgress(total: number) {
  const started = performance.now();
  let told = started;
  let peakMemory = 0;
  return {
    /** Bytes. */
    get peakMemory() {
      return peakMemory;
    },
    note({done}: FrameCount) {
      const now = performance.now();
      if (now - told < 100 && done < total) return;
      told = now;
      peakMemory = Math.max(peakMemory, process.memoryUsage.rss());
      const fps = (done / (now - started)) * 1000;
      void tell({kind: 'progress', done, total, fps});
    },
  };
}

/**
 * Resolves when the message is on its way; without a parent it does nothing.
 */
function tell(message: WorkerMessage): Promise<void> {
  return new Promise(resolve => {
    if (!process.connected || !process.send) resolve();
    else process.send(message, () => resolve());
  });
}

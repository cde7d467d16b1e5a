import {cp, mkdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {vi} from 'vitest';
import {throwFailures} from '../../../src/cli/words/failures.ts';
import {main} from '../../../src/cli/runCommand.ts';
import {say} from '../../../src/cli/words/print.ts';
import {renderWithProgress} from '../../../src/cli/progress/renderWithProgress.ts';
import {watchEdits} from '../../../src/cli/watch/edits.ts';
import {renderFigure} from '../../../src/render/figure.ts';
import {errorWords} from '../../../src/render/files/fileError.ts';
import {
  type FigureJob,
  openFigureCache,
  openStore,
} from '../../../src/render/index.ts';
import type {Workers} from '../../../src/render/workers.ts';
import {projectFile} from '../../../src/cli/process/root.ts';
import {projectScenes} from '../../../src/stage/bundle/sources.ts';
import {shareCompiled} from '../../cli/helpers/run.ts';
import {fixtureJob} from '../../render/helpers/fixture.ts';
import {shardOf, writeShard} from '../../render/helpers/shards.ts';
import {syntheticSource} from '../../render/helpers/synthetic.ts';
import type {Fault, FaultyFs} from './faultyFs.ts';
import {type Ending, type Trial, tryApart, tryHere} from './trials.ts';

/** Runs a command once, with or without a fault. */
type Run = (folder: string, faulty: FaultyFs, fault?: Fault) => Promise<Trial>;

/** A command and its initial state. */
export interface Scenario {
  readonly name: string;
  /** Prepares that state in an empty folder. */
  readonly prepare: (folder: string) => Promise<void>;
  readonly run: Run;
  /** Whether it runs in its own process, which takes seconds. */
  readonly isApart?: true;
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'render',
    prepare: async folder => {
      await render(folder, 'earlier', ['gif']);
    },
    run: here(folder =>
      render(folder, 'figure', ['mp4', 'webp', 'stills', 'apng']),
    ),
  },
  {
    name: 'render again, as GIF',
    prepare: async folder => {
      await render(folder, 'figure', ['gif', 'stills'], {fps: 5});
    },
    run: here(folder => render(folder, 'figure', ['gif', 'stills'])),
  },
  {
    name: 'render from the cache',
    prepare: async folder => {
      await render(folder, 'figure', ['gif', 'stills']);
      await rm(path.join(folder, 'out'), {recursive: true});
    },
    run: here(folder => render(folder, 'figure', ['gif', 'stills'])),
  },
  {
    name: 'merge',
    prepare: async folder => {
      for (const [index, ids] of [['03'], ['01', '02'], []].entries()) {
        const shard = path.join(folder, `shard-${index + 1}`);
        await writeShard(shard, ids, shardOf(index + 1));
      }
    },
    run: here(folder =>
      command(
        'merge',
        ...[1, 2, 3].map(index => path.join(folder, `shard-${index}`)),
        '--out',
        path.join(folder, 'out'),
      ),
    ),
  },
  {
    name: 'cache',
    prepare: fillCache,
    run: here(folder =>
      command('cache', '--cache-dir', path.join(folder, 'cache')),
    ),
  },
  {
    name: 'cache clean',
    prepare: fillCache,
    run: here(folder =>
      command('cache', 'clean', '--cache-dir', path.join(folder, 'cache')),
    ),
  },
  {
    name: 'watch',
    prepare: folder => madeFolder(folder, 'src'),
    run: here(folder =>
      captured(async () => {
        const places = ['src', 'away/figures.config.json'];
        const edits = await watchEdits(
          places.map(name => path.join(folder, name)),
        );
        await edits.end();
      }),
    ),
  },
  {
    name: 'load a project',
    isApart: true,
    prepare: folder => madeFolder(folder, 'out'),
    run: apart(folder => {
      const {project} = fixtureJob('moving', folder);
      return ['load', project, path.join(folder, 'cache')];
    }),
  },
  {
    name: 'still',
    isApart: true,
    prepare: async folder => {
      await madeFolder(folder, 'out');
      shareCompiled(path.join(folder, 'cache'));
      // The project is loaded from an existing bundle, whoever made it.
      await projectScenes(projectFile);
    },
    run: apart(folder => [
      ...'still 00 --at 0 --size 64x36 --out'.split(' '),
      path.join(folder, 'out', 'still.png'),
    ]),
  },
];

/** A run in this process. */
function here(work: (folder: string) => Promise<Ending>): Run {
  return (folder, faulty, fault) => tryHere(() => work(folder), faulty, fault);
}

/** A run in a process of its own. */
function apart(words: (folder: string) => readonly string[]): Run {
  return (folder, _, fault) => {
    const cache = path.join(folder, 'cache');
    return tryApart(words(folder), {BACKPROP_FIGURES_CACHE: cache}, fault);
  };
}

async function madeFolder(...parts: string[]): Promise<void> {
  await mkdir(path.join(...parts), {recursive: true});
}

async function fillCache(folder: string): Promise<void> {
  await render(folder, 'figure', ['gif']);
  await rm(path.join(folder, 'out'), {recursive: true});
}

/** Renders one figure in this process, without drawing processes. */
async function render(
  folder: string,
  name: string,
  formats: FigureJob['formats'],
  change: Partial<FigureJob> = {},
): Promise<Ending> {
  const job = fixtureJob('moving', path.join(folder, 'out'), {
    name,
    width: 32,
    height: 18,
    fps: 10,
    formats,
    chapters: [{scene: 'moving', title: 'One'}],
    ...change,
  });
  return captured(async () => {
    const store = openStore(path.join(folder, 'cache'), 1e9, say);
    const outcomes = await renderWithProgress([job], {
      signal: new AbortController().signal,
      forMachines: false,
      quiet: true,
      verbose: false,
      workers: inThisProcess,
      cache: openFigureCache(store, say),
    });
    throwFailures(outcomes);
  });
}

const inThisProcess: Workers = {
  prepare() {},
  async render(waiting, {signal, beforeDrawing, onEvent}) {
    const job = await waiting;
    await beforeDrawing?.();
    const {width, height, fps} = job;
    const scenes = [{name: 'moving', firstFrame: 0, events: []}];
    const settings = {width, height, fps, frames: 6, timeline: scenes};
    const rendered = await renderFigure(job, syntheticSource(settings), {
      signal: signal ?? new AbortController().signal,
      onFrame: () => {},
    });
    const done = {
      kind: 'finished',
      ...rendered,
      total: settings.frames,
      encoders: [],
      seconds: 1,
      peakMemory: 1,
      warnings: [],
      beats: [],
      equations: [],
    } as const;
    onEvent(done);
    return done;
  },
  close: async () => {},
};

function command(...words: string[]): Promise<Ending> {
  return captured(() => main(words));
}

/** Runs work and captures its output. */
async function captured(work: () => Promise<void>): Promise<Ending> {
  const said = {stdout: '', stderr: ''};
  const spies = (['stdout', 'stderr'] as const).map(stream =>
    vi.spyOn(process[stream], 'write').mockImplementation(text => {
      said[stream] += String(text);
      return true;
    }),
  );
  process.exitCode = 0;
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    said.stderr += `${errorWords(error)}\n`;
  } finally {
    spies.forEach(spy => spy.mockRestore());
  }
  const code = exitCodeNow();
  process.exitCode = 0;
  return {code, ...said};
}

/** Copies a prepared folder with its file times. */
export async function copyOf(from: string, to: string): Promise<void> {
  await rm(to, {recursive: true, force: true});
  await cp(from, to, {recursive: true, preserveTimestamps: true});
}

/** An earlier run in this process may have set it. */
function exitCodeNow(): number {
  return Number(process.exitCode ?? 0);
}

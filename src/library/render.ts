import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {
  projectJobs,
  type RenderProjectFlags,
} from '../cli/project/projectJobs.ts';
import {askedProject} from '../cli/project/projectLook.ts';
import type {Moment} from '../render/index.ts';
import {cacheLimit as usualLimit} from '../cli/flags/options.ts';
import {defined} from '../cli/flags/defined.ts';
import {cacheFolder} from '../cli/process/cacheFolder.ts';
import {
  openFigureCache,
  openStore,
  type RenderEvent,
  type RenderedFile,
  renderFigures,
} from '../render/index.ts';
import type {ProjectFacts} from '../stage/index.ts';
import {flagsOf, type ProjectOptions} from './projectFlags.ts';

/** What is rendered, and where to. */
export interface RenderOptions
  extends
    ProjectOptions,
    Partial<
      Pick<
        RenderProjectFlags,
        | 'out'
        | 'audio'
        | 'codec'
        | 'effort'
        | 'gifWidth'
        | 'loop'
        | 'fps'
        | 'from'
        | 'to'
        | 'ffmpeg'
      >
    > {
  /** Scenes, a file each; the whole project if left out. */
  readonly scenes?: readonly string[];
  /** Whether each scene gets a file of its own. */
  readonly eachScene?: boolean;
  /** MP4 if left out. */
  readonly formats?: RenderProjectFlags['format'];
  /** The most videos at a time; one for each processor core if left out. */
  readonly jobs?: number;
  /** Whether files of earlier renders are used, and these kept; they are if left out. */
  readonly cache?: boolean;
  readonly cacheDir?: string;
  /** Bytes. */
  readonly cacheLimit?: number;
  /** Ends the render early: unfinished files leave nothing behind. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RenderEvent) => void;
  /** Receives what a scene says, and what was done in place of what it asks for. */
  readonly onWarning?: (warning: string) => void;
}

/** A moment to draw. */
export interface StillOptions extends ProjectOptions {
  /** One scene by itself; the whole project if left out. */
  readonly scene?: string;
  /** Seconds, a time event, or `last`, which it is if left out. */
  readonly at?: number | string;
}

/** A project, and what can be done with it. */
export interface OpenProject extends ProjectFacts {
  /** The file that calls makeProject(). */
  readonly file: string;
  /** A PNG of one moment. */
  still(options?: Omit<StillOptions, 'project'>): Promise<Uint8Array>;
  /** Renders files, and returns them. */
  render(
    options?: Omit<RenderOptions, 'project'>,
  ): Promise<readonly RenderedFile[]>;
}

/**
 * Renders a Motion Canvas project into files.
 *
 * @throws AggregateError with every video that failed; the others are there.
 */
export async function renderProject(
  options: RenderOptions = {},
): Promise<readonly RenderedFile[]> {
  return renderAsked(options);
}

/**
 * Loads a project to learn what it says of itself.
 *
 * @throws Error when there is none, or it cannot be bundled or loaded.
 */
export async function openProject(
  options: ProjectOptions = {},
): Promise<OpenProject> {
  const asked = await askedProject(flagsOf(options));
  const project = asked.file;
  return {
    ...asked.facts,
    file: project,
    still: own => stillOf({...options, ...own, project}),
    render: own => renderProject({...options, ...own, project}),
  };
}

async function renderAsked(
  options: RenderOptions & {readonly moment?: Moment},
): Promise<readonly RenderedFile[]> {
  const {scenes = [], out = 'output', formats, eachScene, onWarning} = options;
  const {audio, codec, effort, gifWidth, loop, fps} = options;
  const {from, to, ffmpeg, jobs, signal, onEvent} = options;
  const flags: RenderProjectFlags = {
    ...flagsOf(options),
    out,
    eachName: 'name',
    ...(eachScene && {eachScene: true}),
    format: formats,
    ...defined({audio, codec, effort, gifWidth, loop}),
    ...defined({fps, from, to, ffmpeg}),
  };
  const {moment} = options;
  const asked = await askedProject(flags);
  const work = (await projectJobs(asked, scenes, flags)).map(job =>
    moment === undefined ? job : {...job, moment},
  );
  const warn = onWarning ?? (() => {});
  const outcomes = await renderFigures(work, {
    cache: openFigureCache(storeOf(options, warn), warn),
    warn,
    ...defined({jobs, signal, onEvent}),
  });
  signal?.throwIfAborted();
  const errors = outcomes.flatMap(one => (one.ok ? [] : [one.error]));
  if (errors.length > 0) {
    const lines = errors.map(({message}) => message).join('\n');
    throw new AggregateError(errors, lines);
  }
  return outcomes.flatMap(one => {
    if (!one.ok) return [];
    one.warnings.forEach(warning => warn(`${one.name}: ${warning}`));
    return one.files;
  });
}

function storeOf(
  {cache = true, cacheDir, cacheLimit = usualLimit}: RenderOptions,
  warn: (warning: string) => void,
) {
  return cache ? openStore(cacheFolder(cacheDir), cacheLimit, warn) : undefined;
}

/** Draws in a process of its own: one can load only one project. */
async function stillOf({
  scene,
  at = 'last',
  ...options
}: StillOptions): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'motion-canvas-still-'));
  try {
    const files = await renderAsked({
      ...options,
      ...(scene !== undefined && {scenes: [scene]}),
      out: folder,
      formats: ['png'],
      cache: false,
      moment: at,
    });
    const [place = ''] = files.map(file => file.path);
    const [name = ''] = await readdir(place);
    return await readFile(path.join(place, name));
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

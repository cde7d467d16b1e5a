import path from 'node:path';
import {markdownTable} from '../../tests/helpers/markedTable.ts';
import {doing} from '../doing.ts';
import {inTurn, ratioInTurn} from '../inTurn.ts';
import {median} from '../table.ts';
import {renderProject} from './commandRun.ts';
import {exportProject, type Exporter} from './editorExport.ts';
import type {ForeignProject} from './foreignProjects.ts';
import type {ProjectsHome} from './home.ts';
import {type MemoryPeak, watchMemory} from './memory.ts';

/** The ways to a video. */
const ways = {
  cold: 'the command, with nothing kept',
  images: 'an image sequence, and ffmpeg',
  warm: 'the command',
  ffmpeg: '@motion-canvas/ffmpeg',
};
type Way = keyof typeof ways;

/** A video, in milliseconds: until work begins, and the work. */
interface Timed {
  readonly start: number;
  readonly work: number;
}

/** All rounds of a project. */
interface Measured {
  readonly project: ForeignProject;
  readonly times: (way: Way) => readonly Timed[];
  readonly frames: number;
  readonly drawn: number;
  /** The most bytes of a process of the command. */
  readonly memory: number;
  /** The most bytes of the browser, all its processes together. */
  readonly browser: number;
}

/** Measures projects one after the other, all ways of each in turn. */
export async function speedTable(
  home: ProjectsHome,
  projects: readonly ForeignProject[],
  rounds: number,
): Promise<string> {
  const all: Measured[] = [];
  for (const project of projects)
    all.push(await measure(home, project, rounds));
  return tableOf(all);
}

async function measure(
  home: ProjectsHome,
  project: ForeignProject,
  rounds: number,
): Promise<Measured> {
  const {name} = project;
  const render = async () => {
    const out = path.join(home.folder, 'rendered');
    return renderProject(home.folderOf(name), out);
  };
  const whole = async (): Promise<Timed> => ({
    start: 0,
    work: (await render()).milliseconds,
  });
  const exported = async (exporter: Exporter): Promise<Timed> => {
    const {start, export: work} = await exportProject(home, name, exporter);
    return {start, work};
  };
  // A look at memory takes time, so these runs are not timed.
  doing(`${name}: memory, and first runs of all ways`);
  const [memory, {frames, drawn}] = await memoryOf(render, () => true);
  const [browser] = await memoryOf(() => exported('ffmpeg'), isBrowser);
  const times = await inTurn(
    {
      cold: () => {
        home.forget();
        return whole();
      },
      images: () => exported('images'),
      warm: whole,
      ffmpeg: () => exported('ffmpeg'),
    },
    rounds,
    (way, round) => doing(`${name}, round ${round} of ${rounds}: ${ways[way]}`),
  );
  return {
    project,
    times,
    frames,
    drawn,
    memory: memory.largest,
    browser: browser.together,
  };
}

/** What the processes of some work held, and its result. */
async function memoryOf<TResult>(
  work: () => Promise<TResult>,
  isMeant: (commandLine: string) => boolean,
): Promise<[MemoryPeak, TResult]> {
  const peak = watchMemory(process.pid, isMeant);
  try {
    const result = await work();
    return [peak(), result];
  } finally {
    peak();
  }
}

function isBrowser(commandLine: string): boolean {
  return /chrom/i.test(commandLine.split(' ')[0] ?? '');
}

const head = [
  'project',
  'frames (changed)',
  'command',
  '… nothing kept',
  'images, ffmpeg',
  '÷ command',
  'without its start',
  '`@motion-canvas/ffmpeg`',
  '÷ command',
  'without its start',
  'most memory of a process',
  'of Chromium',
];

function tableOf(all: readonly Measured[]): string {
  const rows = all.map(measured => rowOf([measured]));
  return markdownTable(head, all.length > 1 ? [...rows, rowOf(all)] : rows);
}

/** The row of one project, or the sums of several. */
function rowOf(all: readonly Measured[]): readonly string[] {
  const first = all[0]!;
  const sum = (value: (one: Measured) => number) =>
    all.reduce((total, one) => total + value(one), 0);
  const most = (value: (one: Measured) => number) =>
    `${Math.round(Math.max(...all.map(value)) / 2 ** 20)} MB`;
  const time = (way: Way, of = total) =>
    sum(({times}) => median(times(way).map(of)));
  const ratio = (way: Way, of = total) =>
    (all.length > 1
      ? time(way, of) / time('warm')
      : ratioInTurn(first.times(way).map(of), first.times('warm').map(total))
    ).toFixed(1);
  const ratios = (way: Way) => [
    shortly(time(way)),
    `**${ratio(way)}**`,
    ratio(way, ({work}) => work),
  ];
  return [
    all.length > 1
      ? '**all**'
      : `${first.project.name}: ${first.project.shows}`,
    `${sum(one => one.frames)} (${sum(one => one.drawn)})`,
    shortly(time('warm')),
    shortly(time('cold')),
    ...ratios('images'),
    ...ratios('ffmpeg'),
    most(one => one.memory),
    most(one => one.browser),
  ];
}

function total({start, work}: Timed): number {
  return start + work;
}

function shortly(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

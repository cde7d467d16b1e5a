import path from 'node:path';
import type {Browser} from 'playwright-core';
import {markdownTable} from '../../tests/helpers/markedTable.ts';
import {doing} from '../doing.ts';
import {inTurn, ratioInTurn} from '../inTurn.ts';
import {median} from '../table.ts';
import {type CommandRun, renderProject} from './commandRun.ts';
import {openEditorExport} from './editorExport.ts';
import type {ForeignProject} from './foreignProjects.ts';
import type {ProjectsHome} from './home.ts';
import {watchMemory} from './memory.ts';

/** The ways to a video. */
const ways = {
  cold: 'the command, with nothing kept',
  images: 'an image sequence, and ffmpeg',
  warm: 'the command',
  ffmpeg: '@motion-canvas/ffmpeg',
};
type Way = keyof typeof ways;

/** All rounds of a project. */
interface Measured {
  readonly project: ForeignProject;
  /** Milliseconds of each round. */
  readonly times: (way: Way) => readonly number[];
  readonly frames: number;
  readonly drawn: number;
  /** The most bytes of a process of the command. */
  readonly memory: number;
  /** The most bytes of the browser, all its processes together. */
  readonly browser: number;
}

/** Measures projects one after the other, all ways of each in turn. */
export async function speedTable(
  browser: Browser,
  home: ProjectsHome,
  projects: readonly ForeignProject[],
  rounds: number,
): Promise<string> {
  const all: Measured[] = [];
  for (const project of projects) {
    all.push(await measure(browser, home, project, rounds));
  }
  return tableOf(all);
}

async function measure(
  browser: Browser,
  home: ProjectsHome,
  project: ForeignProject,
  rounds: number,
): Promise<Measured> {
  doing(`${project.name}: its page is loaded`);
  const exported = await openEditorExport(browser, home, project.name);
  const peak = watchMemory(process.pid, isBrowser);
  const runs: CommandRun[] = [];
  const render = async () => {
    const out = path.join(home.folder, 'rendered');
    const run = await renderProject(home.folderOf(project.name), out);
    runs.push(run);
    return run.milliseconds;
  };
  try {
    const times = await inTurn(
      {
        cold: () => {
          home.forget();
          return render();
        },
        images: exported.images,
        warm: render,
        ffmpeg: exported.ffmpeg,
      },
      rounds,
      (way, round) =>
        doing(`${project.name}, round ${round} of ${rounds}: ${ways[way]}`),
    );
    const {frames, drawn} = runs[0]!;
    const memory = Math.max(...runs.map(run => run.memory));
    const browser = peak().together;
    return {project, times, frames, drawn, memory, browser};
  } finally {
    peak();
    await exported.close();
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
  '`@motion-canvas/ffmpeg`',
  '÷ command',
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
  const time = (way: Way) => sum(({times}) => median(times(way)));
  const ratio = (way: Way) =>
    all.length > 1
      ? time(way) / time('warm')
      : ratioInTurn(first.times(way), first.times('warm'));
  return [
    all.length > 1
      ? '**all**'
      : `${first.project.name}: ${first.project.shows}`,
    `${sum(one => one.frames)} (${sum(one => one.drawn)})`,
    shortly(time('warm')),
    shortly(time('cold')),
    shortly(time('images')),
    `**${ratio('images').toFixed(1)}**`,
    shortly(time('ffmpeg')),
    `**${ratio('ffmpeg').toFixed(1)}**`,
    most(one => one.memory),
    most(one => one.browser),
  ];
}

function shortly(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
